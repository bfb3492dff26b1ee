namespace Tuijin.Foundation.Access;

/// <summary>A named right to do one kind of thing. On which rows it applies is decided by the module's scope.</summary>
/// <param name="Name">Dotted name, for instance "appeals.reply"; also the name of the authorisation policy.</param>
/// <param name="Title">What it allows, in Chinese.</param>
/// <param name="Roles">The roles that hold it.</param>
public sealed record Permission(string Name, string Title, params Role[] Roles)
{
    /// <summary>Every role that works inside the government.</summary>
    public static readonly Role[] Officials =
        [Role.Leader, Role.ProgrammeOffice, Role.Supervision, Role.Department, Role.County, Role.Township, Role.Zone];

    /// <summary>Everybody who can sign in.</summary>
    public static readonly Role[] Everyone = Enum.GetValues<Role>();
}

/// <summary>All permissions of all modules, by name.</summary>
public sealed class PermissionCatalogue
{
    private readonly Dictionary<string, Permission> byName;

    public PermissionCatalogue(ModuleCatalogue modules) =>
        byName = modules.Modules.SelectMany(module => module.Permissions).ToDictionary(permission => permission.Name);

    public IReadOnlyCollection<Permission> All => byName.Values;

    public Permission? Find(string name) => byName.GetValueOrDefault(name);

    public bool Holds(Role role, string permission) => byName.TryGetValue(permission, out var found) && found.Roles.Contains(role);
}
