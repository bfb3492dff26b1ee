using Tuijin.Site;

var app = TuijinSite.Build(new SiteOptions { DataDirectory = Path.GetFullPath("data") });
await TuijinSite.Prepare(app);
await app.RunAsync();
