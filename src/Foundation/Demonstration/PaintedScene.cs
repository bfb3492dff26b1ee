namespace Tuijin.Foundation.Demonstration;

/// <summary>What a painted picture of the demonstration shows.</summary>
public enum Scene
{
    /// <summary>A broken road.</summary>
    Road,

    /// <summary>A transformer and a power line.</summary>
    Power,

    /// <summary>Machines in a hall.</summary>
    Workshop,

    /// <summary>A frame of concrete and a crane.</summary>
    Building,

    /// <summary>Goods in a yard.</summary>
    Yard,
}

/// <summary>Paints plain pictures for the demonstration: nobody could take them for photos of a real place.</summary>
internal static class PaintedScene
{
    private const int Width = 720, Height = 540, Horizon = 300;

    private static readonly int[] Walls = [0x8fa3b5, 0xb5a58f, 0x9fb39a, 0xa8a8b8];

    private static readonly int[] Skies = [0xbcd6ec, 0xd7dde2, 0xe6d9c4, 0xc8d8d4];

    /// <summary>A PNG; the same scene and shade give the same bytes.</summary>
    public static byte[] Paint(Scene scene, int shade)
    {
        var canvas = new Canvas(Width, Height);
        canvas.Fade(0, Horizon, Skies[shade % Skies.Length], 0xf4f6f7);
        canvas.Fade(Horizon, Height, 0xb9b4a6, 0x948e80);
        Hall(canvas, 40 + (shade * 37 % 160), Walls[shade % Walls.Length]);
        switch (scene)
        {
            case Scene.Road:
                Road(canvas, shade);
                break;
            case Scene.Power:
                Power(canvas, shade);
                break;
            case Scene.Workshop:
                Workshop(canvas, shade);
                break;
            case Scene.Building:
                Building(canvas, shade);
                break;
            case Scene.Yard:
                Yard(canvas, shade);
                break;
        }

        // The stripes of the mark 演示数据.
        for (var x = -40; x < Width; x += 40)
        {
            canvas.Fill(x % 80 == 0 ? 0xffe2ad : 0xffd58c, (x, Height), (x + 40, Height), (x + 60, Height - 20), (x + 20, Height - 20));
        }

        return canvas.ToPng();
    }

    private static void Hall(Canvas canvas, int left, int wall)
    {
        canvas.Box(left, 190, 320, 115, wall);
        canvas.Fill(0x6d7885, (left - 10, 190), (left + 160, 150), (left + 330, 190));
        for (var window = 0; window < 6; window++)
        {
            canvas.Box(left + 18 + (window * 50), 222, 32, 28, 0xdfeaf2);
        }
    }

    private static void Road(Canvas canvas, int shade)
    {
        canvas.Fill(0x5d6066, (300, Horizon), (400, Horizon), (690, Height), (30, Height));
        for (var dash = 0; dash < 4; dash++)
        {
            var y = Horizon + 20 + (dash * dash * 16);
            canvas.Fill(0xe8e4d2, (346, y), (354, y), (356 + (dash * 2), y + 12 + (dash * 8)), (344 - (dash * 2), y + 12 + (dash * 8)));
        }

        canvas.Disc(300 + (shade * 40), 430, 96, 34, 0x3b3a38);
        canvas.Disc(306 + (shade * 40), 436, 74, 22, 0x7d8f99);
    }

    private static void Power(Canvas canvas, int shade)
    {
        canvas.Box(520, 90, 12, 360, 0x8b8378);
        canvas.Box(470, 110, 112, 8, 0x6b655c);
        canvas.Fill(0x333a40, (0, 150 + shade), (478, 112), (478, 115), (0, 154 + shade));
        canvas.Fill(0x333a40, (574, 112), (Width, 150), (Width, 154), (574, 115));
        canvas.Box(180, 340, 170, 110, 0x5f7f78);
        for (var fin = 0; fin < 8; fin++)
        {
            canvas.Box(190 + (fin * 20), 352, 8, 86, 0x48635d);
        }

        canvas.Box(210, 316, 14, 26, 0x8a4b33);
        canvas.Box(258, 316, 14, 26, 0x8a4b33);
        canvas.Box(306, 316, 14, 26, 0x8a4b33);
    }

    private static void Workshop(Canvas canvas, int shade)
    {
        canvas.Box(0, 0, Width, Horizon + 20, Walls[(shade + 1) % Walls.Length]);
        canvas.Fill(0x7f8a95, (0, 60), (Width, 20), (Width, 40), (0, 84));
        canvas.Fade(Horizon + 20, Height, 0x7f9188, 0x9fb0a8);
        for (var machine = 0; machine < 3; machine++)
        {
            var (left, tall) = (40 + (machine * 220), 120 + (machine * shade % 3 * 20));
            canvas.Box(left, 420 - tall, 170, tall, machine == 1 ? 0x3f6ea5 : 0x56708c);
            canvas.Box(left + 16, 436 - tall, 70, 44, 0xd9e3ec);
            canvas.Box(left, 420, 170, 16, 0xd8a93a);
        }
    }

    private static void Building(Canvas canvas, int shade)
    {
        for (var floor = 0; floor < 3 + (shade % 3); floor++)
        {
            canvas.Box(180, 400 - (floor * 70), 360, 10, 0xa39c90);
            for (var column = 0; column < 6; column++)
            {
                canvas.Box(184 + (column * 69), 410 - (floor * 70), 10, 60, 0x8f887c);
            }
        }

        canvas.Box(612, 60, 12, 410, 0xd8a93a);
        canvas.Box(360, 70, 320, 9, 0xd8a93a);
        canvas.Box(430, 79, 2, 70, 0x333a40);
        canvas.Box(418, 149, 28, 12, 0x6d7885);
    }

    private static void Yard(Canvas canvas, int shade)
    {
        for (var row = 0; row < 3; row++)
        {
            for (var pile = 0; pile < 6 - row; pile++)
            {
                canvas.Box(90 + (pile * 94) + (row * 47), 420 - (row * 56), 86, 50, (pile + row + shade) % 3 == 0 ? 0xc49a5a : 0xb5854a);
                canvas.Box(90 + (pile * 94) + (row * 47), 442 - (row * 56), 86, 4, 0xefe3c8);
            }
        }
    }
}
