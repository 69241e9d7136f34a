using OneCommune.Bench;

// bench/run VERB: each prints one line per figure; bench/RESULTS.md keeps them with the machine and the command.
return args is [var verb, .. var rest]
    ? verb switch
    {
        "score" => ScoreBench.Run(),
        "statistics" => await StatisticsBench.RunAsync(Options.Read(rest)),
        "import" => await ImportBench.RunAsync(Options.Read(rest)),
        "hold" => await HoldBench.RunAsync(Options.Read(rest)),
        "places" => await PlacesBench.RunAsync(),
        "start" => await StartBench.RunAsync(),
        "pages" => await PagesBench.RunAsync(),
        "kept" => await KeptBench.RunAsync(Options.Read(rest)),
        "search" => await SearchBench.RunAsync(Options.Read(rest)),
        "papers" => PapersBench.Run(),
        "lists" => await ListsBench.RunAsync(Options.Read(rest)),
        "bare" => await BareKestrel.RunAsync(rest),
        _ => Unknown(verb),
    }
    : Unknown("");

static int Unknown(string verb)
{
    Console.Error.WriteLine(
        $"Unknown figure “{verb}”: score statistics import hold places start pages kept search papers lists"
    );
    return 2;
}
