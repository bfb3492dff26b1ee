using Tuijin.Foundation.Access;

namespace Tuijin.Projects;

/// <summary>What may be done with projects.</summary>
public static class ProjectPermissions
{
    public const string Read = "projects.read", Export = "projects.export", Edit = "projects.edit", Plan = "projects.plan", Report = "projects.report",
        Import = "projects.import", ReadProgrammes = "projects.programmes.read", EditProgrammes = "projects.programmes.edit",
        ReadMeasures = "projects.measures.read",
        ReadPermits = "projects.permits.read", EditPermits = "projects.permits.edit";

    internal static readonly Permission[] All =
    [
        new(Read, "查看项目", [.. Permission.Officials, Role.Enterprise, Role.Auditor]),
        new(Export, "导出项目台账", [.. Permission.Officials, Role.Auditor]),
        new(Edit, "登记和修改项目", Role.ProgrammeOffice, Role.County, Role.Township),
        new(Plan, "下达年度计划投资", Role.ProgrammeOffice, Role.County),
        new(Report, "填报月报", Role.ProgrammeOffice, Role.County, Role.Township, Role.Zone, Role.Enterprise),
        new(Import, "导入项目台账", Role.ProgrammeOffice, Role.County),
        new(ReadProgrammes, "查看计划和亮灯规则", [.. Permission.Officials, Role.Auditor]),
        new(ReadMeasures, "查看进度指标", [.. Permission.Officials, Role.Auditor]),
        new(ReadPermits, "查看手续台账", [.. Permission.Officials, Role.Enterprise, Role.Auditor]),
        new(EditPermits, "登记手续办理", Role.ProgrammeOffice, Role.Department, Role.County, Role.Township),
        new(EditProgrammes, "维护计划和亮灯规则", Role.ProgrammeOffice),
    ];
}
