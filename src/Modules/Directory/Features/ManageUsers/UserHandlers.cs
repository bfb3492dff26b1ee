namespace Tuijin.Directory.Features.ManageUsers;

/// <summary>The acts on users, for those who need several.</summary>
internal sealed record UserHandlers(AddUserHandler Add, EditUserHandler Edit, DisableUserHandler Disable, ResetPasswordHandler ResetPassword, UnlockUserHandler Unlock, ListUsersHandler List);
