using CsCheck;
using Tuijin.Zones.Contract;
using Tuijin.Zones.Domain;

namespace Tuijin.Tests.Zones;

public sealed class BoundaryTests
{
    private const string Square = "[[100,35],[100.01,35],[100.01,35.01],[100,35.01],[100,35]]";

    [Fact]
    public void The_whole_ellipsoid_has_its_known_area() =>
        Of("""{"type":"Polygon","coordinates":[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}""", BoundaryDatum.Wgs84)
            .ShouldBe(510_065_621_724_088m, 20_000m);

    [Fact]
    public void A_square_of_a_hundredth_of_a_degree_has_the_area_that_meridian_and_parallel_give()
    {
        // a²(1−e²)·Δλ·Δφ·cos φ/(1−e² sin² φ)² at 35.005° on GRS 80.
        var sine = Math.Sin(35.005 * Math.PI / 180);
        var e2 = 0.006694380022900788;
        var step = 0.01 * Math.PI / 180;
        var expected = 6378137.0 * 6378137.0 * (1 - e2) * step * step * Math.Cos(35.005 * Math.PI / 180) / Math.Pow(1 - (e2 * sine * sine), 2);
        Read($$"""{"type":"Polygon","coordinates":[{{Square}}]}""").AreaM2.ShouldBe((decimal)expected, 0.5m);
    }

    [Fact]
    public void Cut_in_two_a_zone_keeps_its_area() =>
        Gen.Select(Gen.Double[74, 135], Gen.Double[4, 53], Gen.Double[0.001, 0.05], Gen.Double[0.2, 0.8]).Sample((west, south, size, cut) =>
        {
            decimal Box(double left, double right) => Read(
                FormattableString.Invariant($$"""{"type":"Polygon","coordinates":[[[{{left:F7}},{{south:F7}}],[{{right:F7}},{{south:F7}}],[{{right:F7}},{{south + size:F7}}],[{{left:F7}},{{south + size:F7}}],[{{left:F7}},{{south:F7}}]]]}""")).AreaM2;
            var middle = west + (size * cut);
            (Box(west, middle) + Box(middle, west + size)).ShouldBe(Box(west, west + size), 0.05m);
        });

    [Fact]
    public void Geometry_feature_and_collection_are_read_alike()
    {
        var geometry = $$"""{"type":"Polygon","coordinates":[{{Square}}]}""";
        var feature = $$"""{"type":"Feature","properties":{"name":"一期"},"geometry":{{geometry}}}""";
        var read = Read(geometry);
        Read(feature).ShouldBe(read);
        Read($$"""{"type":"FeatureCollection","features":[{{feature}},{"type":"Feature","properties":null,"geometry":null}]}""").ShouldBe(read);
    }

    [Fact]
    public void Several_areas_become_one_boundary_and_heights_are_dropped()
    {
        var two = Read($$"""{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[{{Square}}]},{"type":"Polygon","coordinates":[[[101,35,9],[101.01,35,9],[101.01,35.01,9],[101,35,9]]]}]}""");
        two.GeoJson.ShouldStartWith("""{"type":"MultiPolygon","coordinates":[[[[100,35],[100.01,35]""");
        two.GeoJson.ShouldNotContain(",9]");
    }

    [Fact]
    public void Outer_rings_are_turned_counter_clockwise() =>
        Read("""{"type":"Polygon","coordinates":[[[100,35],[100,35.01],[100.01,35.01],[100.01,35],[100,35]]]}""").GeoJson
            .ShouldBe("""{"type":"Polygon","coordinates":[[[100,35],[100.01,35],[100.01,35.01],[100,35.01],[100,35]]]}""");

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[100,35],[100.01,35.01],[100.01,35],[100,35.01],[100,35]]]}""", "东经100.005、北纬35.005附近")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[100,35],[100.02,35],[100.02,35.02],[100,35.02],[100,35]]],[[[100.01,35.01],[100.03,35.01],[100.03,35.03],[100.01,35.03],[100.01,35.01]]]]}""", "互相重叠")]
    [InlineData("""{"type":"Polygon","coordinates":[[[100,35],[100.01,35],[100.01,35.01],[100,35]],[[101,36],[101.01,36],[101.01,36.01],[101,36]]]}""", "挖空部分在范围之外")]
    [InlineData("""{"type":"Polygon","coordinates":[[[100,35],[100.01,35],[100.01,35.01],[100,35.01]]]}""", "没有闭合")]
    [InlineData("""{"type":"Polygon","coordinates":[[[100,35],[100,35]]]}""", "没有闭合")]
    [InlineData("""{"type":"Polygon","coordinates":[[[35,100],[35.01,100],[35.01,100.01],[35,100]]]}""", "先写经度")]
    [InlineData("""{"type":"Polygon","coordinates":[[[500000,3874000],[501000,3874000],[501000,3875000],[500000,3874000]]]}""", "不是经纬度")]
    [InlineData("""{"type":"Polygon","coordinates":[[[2,48],[2.1,48],[2.1,48.1],[2,48]]]}""", "不在我国境内")]
    [InlineData("""{"type":"Polygon","coordinates":[[[1e999,35],[101,35],[101,36],[1e999,35]]]}""", "不是")]
    [InlineData("""{"type":"LineString","coordinates":[[100,35],[101,36]]}""", "“线”")]
    [InlineData("""{"type":"Point","coordinates":[100,35]}""", "“点”")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "没有任何面")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "没有任何面")]
    [InlineData("""{"type":"FeatureCollection"}""", "不是能够识别的")]
    [InlineData("""{"type":"Sphere","coordinates":[1]}""", "不是能够识别的")]
    [InlineData("""{"type":"Polygon","coordinates":[[["a",35],[101,36]]]}""", "不是能够识别的")]
    [InlineData("""{"type":"Polygon","coordinates":"<script>"}""", "不是能够识别的")]
    [InlineData("""{"features":1}""", "不是能够识别的")]
    [InlineData("[1,2]", "不是能够识别的")]
    [InlineData("名称,经度,纬度", "不是能够识别的")]
    [InlineData("", "不是能够识别的")]
    public void A_bad_file_is_refused_with_where_and_what(string text, string says) => BoundaryReader.Read(text, BoundaryDatum.Cgcs2000).Refusal!.Message.ShouldContain(says);

    [Fact]
    public void A_file_that_names_another_datum_is_refused()
    {
        string Named(string crs) => $$$"""{"type":"Polygon","crs":{"type":"name","properties":{"name":"{{{crs}}}"}},"coordinates":[{{{Square}}}]}""";
        BoundaryReader.Read(Named("urn:ogc:def:crs:OGC:1.3:CRS84"), BoundaryDatum.Wgs84).IsRefused.ShouldBeFalse();
        BoundaryReader.Read(Named("urn:ogc:def:crs:EPSG::4490"), BoundaryDatum.Cgcs2000).IsRefused.ShouldBeFalse();
        BoundaryReader.Read(Named("EPSG:4326"), BoundaryDatum.Cgcs2000).Refusal!.Message.ShouldContain("“WGS-84坐标系”");
        BoundaryReader.Read(Named("EPSG:2343"), BoundaryDatum.Cgcs2000).Refusal!.Message.ShouldContain("EPSG:2343");
    }

    [Fact]
    public void Too_many_points_are_refused()
    {
        var points = string.Join(',', Enumerable.Range(0, 20_001).Select(i => FormattableString.Invariant($"[{100 + (Math.Cos(i * Math.Tau / 20_001) / 100):F9},{35 + (Math.Sin(i * Math.Tau / 20_001) / 100):F9}]")));
        BoundaryReader.Read($$"""{"type":"Polygon","coordinates":[[{{points}},[100.010000000,35.000000000]]]}""", BoundaryDatum.Cgcs2000).Refusal!.Message.ShouldContain("20000");
    }

    [Fact]
    public void Whatever_is_uploaded_is_read_or_refused_and_never_a_fault() =>
        Gen.OneOf(Gen.String, Gen.Const("""{"type":"Polygon","coordinates":[[[100,35],[100.01,35],[100.01,35.01],[100,35]]]}""").SelectMany(text =>
                Gen.Select(Gen.Int[0, text.Length - 1], Gen.Char).Select((at, letter) => text[..at] + letter + text[(at + 1)..])))
            .Sample(text => BoundaryReader.Read(text, BoundaryDatum.Cgcs2000) is { } result && (result.IsRefused || result.Value.AreaM2 >= 0));

    private static Boundary Read(string text) => BoundaryReader.Read(text, BoundaryDatum.Cgcs2000) is { IsRefused: false, Value: var boundary }
        ? boundary
        : throw new InvalidOperationException(BoundaryReader.Read(text, BoundaryDatum.Cgcs2000).Refusal!.Message);

    private static decimal Of(string text, BoundaryDatum datum) =>
        EllipsoidalArea.Of(System.Text.Json.JsonSerializer.Deserialize<NetTopologySuite.Geometries.Geometry>(text, Boundary.GeoJsonOptions)!, datum);
}
