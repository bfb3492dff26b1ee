using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Tuijin.Directory.Contract;
using Tuijin.Directory.Features.ChangePassword;
using Tuijin.Directory.Features.EnterpriseList;
using Tuijin.Directory.Features.ImportCalendar;
using Tuijin.Directory.Features.ImportEnterprises;
using Tuijin.Directory.Features.ManageDivisions;
using Tuijin.Directory.Features.ManageOrganisations;
using Tuijin.Directory.Features.ManageTokens;
using Tuijin.Directory.Features.ManageUsers;
using Tuijin.Directory.Features.OwnSessions;
using Tuijin.Directory.Features.SaveEnterprise;
using Tuijin.Directory.Features.SetUp;
using Tuijin.Directory.Features.SignIn;
using Tuijin.Directory.Features.TwoFactor;
using Tuijin.Foundation.Access;

namespace Tuijin.Directory;

/// <summary>The module's handlers.</summary>
internal static class DirectoryServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<IdentityErrorDescriber, ChineseIdentityErrors>();
        services.AddScoped<IPasswordValidator<User>, GuessablePasswords>();
        services.AddScoped<PasswordRules>();
        services.AddScoped<Sessions>();
        services.AddScoped<SignInAttempts>();
        services.AddScoped<SignInHandler>();
        services.AddScoped<ChangePasswordHandler>();
        services.AddSingleton<SecondStepTickets>();
        services.AddSingleton<FactorKeys>();
        services.AddScoped<SecondStepHandler>();
        services.AddScoped<PrepareFactorHandler>();
        services.AddScoped<ConfirmFactorHandler>();
        services.AddScoped<RemoveFactorHandler>();
        services.AddScoped<EndSessionsHandler>();
        services.AddScoped<DemonstrationAccounts>();
        services.AddSignInLimit();
    }

    public static void AddStructure(this IServiceCollection services)
    {
        services.AddScoped<SaveOrganisationHandler>();
        services.AddScoped<AddDivisionHandler>();
        services.AddScoped<RenameDivisionHandler>();
        services.AddScoped<RemoveDivisionHandler>();
    }

    public static void AddEnterprises(this IServiceCollection services)
    {
        services.AddScoped<EnterpriseLists>();
        services.AddScoped<SaveEnterpriseHandler>();
        services.AddScoped<ImportEnterprisesHandler>();
        services.AddScoped(provider => new EnterpriseImport(provider.GetRequiredService<ImportEnterprisesHandler>()));
    }

    public static void AddSetUp(this IServiceCollection services)
    {
        services.AddSingleton<SetUpCode>();
        services.AddScoped<SetUpGuide>();
        services.AddScoped<FirstAdministratorHandler>();
        services.AddScoped<ISetUpStep, CityStep>();
        services.AddScoped<ISetUpStep, DivisionsStep>();
        services.AddScoped<ISetUpStep, DepartmentsStep>();
        services.AddScoped<ISetUpStep, CalendarStep>();
        services.AddScoped<SetCityHandler>();
        services.AddScoped<AddDivisionsHandler>();
        services.AddScoped<AddDepartmentsHandler>();
        services.AddScoped<ImportCalendarHandler>();
    }

    public static void AddUserAdministration(this IServiceCollection services)
    {
        services.AddScoped<Affiliations>();
        services.AddScoped<AddUserHandler>();
        services.AddScoped<EditUserHandler>();
        services.AddScoped<DisableUserHandler>();
        services.AddScoped<ResetPasswordHandler>();
        services.AddScoped<UnlockUserHandler>();
        services.AddScoped<ListUsersHandler>();
        services.AddScoped<UserHandlers>();
        services.AddScoped<CreateTokenHandler>();
        services.AddScoped<RevokeTokenHandler>();
        services.AddScoped<TokenHandlers>();
        services.AddScoped(provider => new UserAdministration(provider.GetRequiredService<UserHandlers>(), provider.GetRequiredService<TokenHandlers>()));
    }
}
