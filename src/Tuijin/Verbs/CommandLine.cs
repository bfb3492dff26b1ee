using System.CommandLine;

namespace Tuijin.Verbs;

/// <summary>The verbs of the program. <c>tuijin --help</c> lists them; without a verb the site is served.</summary>
internal static class CommandLine
{
    /// <summary>Exit code of a call that cannot be understood.</summary>
    public const int WrongCall = 2;

    public static RootCommand Root()
    {
        var root = new RootCommand("推进 Tuijin：重点技改项目与工业集中区推进系统。不带命令时启动网站。");
        Common.AddTo(root);
        ServeVerb.AddTo(root);
        UserVerbs.AddTo(root);
        ImportVerb.AddTo(root);
        ExportVerb.AddTo(root);
        DataVerbs.AddTo(root);
        return root;
    }
}

/// <summary>Options that every verb takes.</summary>
internal static class Common
{
    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "数据目录：数据库、上传文件和密钥所在处",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
        Recursive = true,
    };

    public static readonly Option<string?> Database = new("--database")
    {
        Description = "PostgreSQL 连接串（Host=…;Database=…;Username=…）或 SQLite 文件；缺省为数据目录中的 tuijin.db，也可用环境变量 TUIJIN_DATABASE 指定",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TUIJIN_DATABASE"),
        Recursive = true,
    };

    public static void AddTo(RootCommand root)
    {
        root.Options.Add(Data);
        root.Options.Add(Database);
    }

    /// <summary>The site options that the command line asks for.</summary>
    public static Site.SiteOptions Site(ParseResult line) => new()
    {
        DataDirectory = line.GetValue(Data)!.FullName,
        Database = line.GetValue(Database),
    };
}
