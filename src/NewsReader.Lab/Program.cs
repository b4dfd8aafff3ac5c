using System.CommandLine;
using NewsReader.Lab.Commands;

return new RootCommand("Trains NewsReader's models and measures its analysis.")
{
    TrainCommand.Create(), EvaluateCommand.Create(), EvaluateTagsCommand.Create(), EvaluateAttributionCommand.Create(), EvaluateClaimsCommand.Create(), EvaluateBoilerplateCommand.Create(), LinkCommand.Create(),
}.Parse(args).Invoke();
