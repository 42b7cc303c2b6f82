package org.throughcare.mobile.jvm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the JVM of the tablet is started, by the one-command run and by the image alike. */
public final class TabletJvm {

    private static final List<String> OPTIONS = List.of(
            "-Xmx156m",
            // All of it at once: growing page by page while a passphrase is tried costs the first unlock a third of a
            // second.
            "-Xms156m",
            "-XX:+AlwaysPreTouch",
            "-Xss512k",
            "-XX:+UseSerialGC",
            // Room for what a page of a long record leaves between two young collections: else it grows old at once,
            // and
            // a full collection, which takes as long as a save may, comes twice as often.
            "-XX:SurvivorRatio=3",
            "-XX:TieredStopAtLevel=1",
            // Else a full collection falls into the start, when the classes of the first screens are there.
            "-XX:MetaspaceSize=96m",
            // What lies open in memory is written nowhere: no dump of the heap whoever asks for one, no core, and no
            // report
            // of a crash, for that names the texts that a register pointed at and the messages of the last exceptions.
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:+DisableAttachMechanism",
            // Else how the app was started lies in a shared folder for as long as it runs.
            "-XX:-UsePerfData",
            // A library looks for something to log with; there is none, on purpose.
            "-Dslf4j.internal.verbosity=ERROR");

    /** What has JavaFX draw by itself, into no window, as where there is no display. */
    public static final List<String> WITHOUT_DISPLAY =
            List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw");

    private TabletJvm() {}

    /** How a process is started that is the tablet's, by the Java that this runs on: its own options, then these flags. */
    public static List<String> command(List<String> flags, List<String> what) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(Runtime.version().feature()));
        command.addAll(flags);
        command.addAll(what);
        return command;
    }

    /** The options for a JVM of that feature version. */
    public static List<String> options(int feature) {
        List<String> options = new ArrayList<>(OPTIONS);
        if (feature >= 24) {
            // SQLite and JavaFX load their own libraries, and JavaFX 21 draws by way of Unsafe; both on purpose.
            options.add("--enable-native-access=ALL-UNNAMED");
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }
}
