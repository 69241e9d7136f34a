using OneCommune.Bench;

// bench/run VERB: each prints one line per figure; bench/RESULTS.md keeps them with the machine and the command.
return args is [var verb, .. var rest]
    ? verb switch
    {
        "score" => ScoreBench.Run(),
        _ => Unknown(verb),
    }
    : Unknown("");

static int Unknown(string verb)
{
    Console.Error.WriteLine($"Unknown figure “{verb}”: score");
    return 2;
}
