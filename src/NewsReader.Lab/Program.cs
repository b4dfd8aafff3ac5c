using System.CommandLine;
using NewsReader.Lab;
using NewsReader.Lab.Training;

return new RootCommand("Trains NewsReader's models and measures its analysis.")
{
    TrainCommand.Create(), EvaluateCommand.Create(), EvaluateTagsCommand.Create(), EvaluateAttribution.Create(), EvaluateClaims.Create(), EvaluateBoilerplate.Create(), LinkCommand.Create(),
}.Parse(args).Invoke();
