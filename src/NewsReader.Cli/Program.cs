using NewsReader.Cli;

return await Commands.All().Parse(args).InvokeAsync();
