return await OneCommune.Web.Commands.CommandLine.RunAsync(args);
