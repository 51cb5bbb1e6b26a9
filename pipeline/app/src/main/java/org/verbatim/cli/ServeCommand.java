package org.verbatim.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.verbatim.board.Board;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;
import org.verbatim.web.Workbench;
import picocli.CommandLine;

/// `verbatim serve`.
@CommandLine.Command(
        name = "serve",
        header = "Open the workbench: read, search and code a survey's comments in a browser.",
        description = {
            "Prints a link to open in a browser of this machine. Only this machine can open it, and only with the"
                    + " secret that the link carries; no request leaves the machine. It serves until it is stopped"
                    + " with Ctrl-C. What is coded is on the disk, in DIR/codings, before the page says so.",
            "",
            "One program at a time may change a survey; a second one reads, and says who holds it."
        },
        footer = {"", "Example: verbatim serve corpus/improvement-survey-2023 --coder alice", ExitStatus.TAUGHT})
final class ServeCommand extends SurveyCommand {
    private static final int LAST_PORT = 65_535;

    @CommandLine.Option(
            names = "--port",
            paramLabel = "P",
            description = "The port to listen at (" + Workbench.USUAL_PORT
                    + ", or the next that is free, unless given; 0 is any that is free).")
    private Optional<Integer> port = Optional.empty();

    @CommandLine.Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "Who codes; the page asks for the name unless given.")
    private Optional<String> coder = Optional.empty();

    ServeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() throws InterruptedException {
        NotNegative.check("--port", port.orElse(0));
        if (port.orElse(0) > LAST_PORT) {
            throw new WrongInput(new Problem(
                    Problem.Place.of("--port"),
                    "there is no port " + port.get(),
                    "write a number up to " + LAST_PORT + ", or leave the option out"));
        }
        Workbench.Setting setting = new Workbench.Setting(
                port,
                coder.map(name -> CoderName.of("--coder", name)),
                terminal().clock(),
                java.util.List.of(new Reports(org.verbatim.word.HouseStyle.in(directory()))));
        Board board =
                Board.open(directory(), new Announced(progress(), terminal().err()), progress());
        try (Workbench workbench = Workbench.open(board, setting)) {
            Runtime.getRuntime().addShutdownHook(new Thread(workbench::close, "verbatim-closing"));
            if (!workbench.heldBy().isEmpty()) {
                say("Read only: " + workbench.heldBy() + ".");
            }
            say(
                    "Open this link in a browser of this machine; keep it to yourself, for it lets others read the answers.");
            print(workbench.link());
            say("Ctrl-C stops the workbench.");
            terminal().out().flush();
            new CountDownLatch(1).await();
        }
    }
}
