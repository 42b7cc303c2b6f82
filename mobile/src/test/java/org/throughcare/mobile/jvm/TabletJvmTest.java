package org.throughcare.mobile.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** However its surroundings would have it, the tablet's JVM writes nothing of its memory anywhere. */
class TabletJvmTest {

    private static final Pattern FLAG = Pattern.compile("(?m)^ +\\S+ (\\S+) += (\\S+) .*$");

    private static final String WISHES = "-XX:+HeapDumpOnOutOfMemoryError -XX:+CreateCoredumpOnCrash -XX:+UsePerfData"
            + " -XX:-SuppressFatalErrorMessage -XX:-DisableAttachMechanism";

    @Test
    void noHeapIsDumpedNoCoreAndNoReportOfACrashAndNobodyAttaches() throws Exception {
        assertThat(flags())
                .containsEntry("HeapDumpOnOutOfMemoryError", "false")
                .containsEntry("HeapDumpBeforeFullGC", "false")
                .containsEntry("HeapDumpAfterFullGC", "false")
                .containsEntry("CreateCoredumpOnCrash", "false")
                .containsEntry("SuppressFatalErrorMessage", "true")
                .containsEntry("DisableAttachMechanism", "true")
                .containsEntry("UsePerfData", "false")
                .containsEntry("CrashOnOutOfMemoryError", "false")
                .containsEntry("FlightRecorder", "false");
    }

    private static Map<String, String> flags() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        TabletJvm.command(List.of("-XX:+PrintFlagsFinal"), List.of("-version")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_TOOL_OPTIONS", WISHES);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return FLAG.matcher(said).results().collect(Collectors.toMap(flag -> flag.group(1), flag -> flag.group(2)));
    }
}
