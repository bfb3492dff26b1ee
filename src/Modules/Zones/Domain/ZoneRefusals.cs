using Tuijin.Foundation.Results;
using Tuijin.Zones.Contract;

namespace Tuijin.Zones.Domain;

internal sealed record BuiltOverPlanned() : Refusal("建成面积不能大于规划面积。")
{
    public override string Field => "BuiltMu";
}

internal sealed record ApprovedInFuture() : Refusal("批准日期不能晚于今天。")
{
    public override string Field => "ApprovedOn";
}

internal sealed record NoZoneBody() : Refusal("请从所列管理机构中选择，或者先在组织机构中登记园区管理机构。")
{
    public override string Field => "BodyId";
}

internal sealed record CodeTaken(string Code) : Refusal($"园区代码 {Code} 已被使用，请换一个。")
{
    public override string Field => "Code";
}

/// <summary>A boundary that cannot be accepted; the sentence says where and how to mend it.</summary>
internal abstract record BadBoundary(string Message) : Refusal(Message)
{
    public override string Field => "BoundaryFile";
}

internal sealed record BoundaryTooLarge(int MostPoints) : BadBoundary($"边界不能超过 {MostPoints} 个点，请适当抽稀后再上传。");

internal sealed record BoundaryUnreadable() : BadBoundary("这不是能够识别的 GeoJSON 文件。请从制图软件中导出为 GeoJSON 格式后再上传。");

internal sealed record BoundaryNotArea(string Kind) : BadBoundary($"边界应当是面，文件中含有“{Kind}”。请只保留园区范围的面要素。");

internal sealed record BoundaryEmpty() : BadBoundary("文件中没有任何面，请检查导出的图层。");

internal sealed record BoundaryOpen() : BadBoundary("边界线没有闭合：每一圈至少要有四个点，最后一个点应与第一个点相同。");

internal sealed record BoundarySwapped() : BadBoundary("坐标的顺序颠倒了：应先写经度，再写纬度。");

internal sealed record BoundaryProjected(string Point) : BadBoundary($"坐标（{Point}）不是经纬度，可能是投影坐标。请换算为经纬度后再上传。");

internal sealed record BoundaryAbroad(string Point) : BadBoundary($"坐标（{Point}）不在我国境内，请检查坐标系和单位。");

internal sealed record BoundaryOtherDatum(string Named, BoundaryDatum Chosen)
    : BadBoundary($"文件注明的坐标系是“{Named}”，与所选的“{Chosen.Title()}”不一致。请改选坐标系，或者转换后再上传。");

internal sealed record BoundaryCrossing(string Point, string What) : BadBoundary($"边界不合规：{What}，位置在{Point}附近。请改正后再上传。");
