using Tuijin.Verbs;

return await CommandLine.Root().Parse(args).InvokeAsync();
