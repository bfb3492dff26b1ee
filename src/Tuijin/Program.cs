using Tuijin.Verbs;

var line = CommandLine.Root().Parse(args);
var code = await line.InvokeAsync();
return line.Errors.Count > 0 ? CommandLine.WrongCall : code;
