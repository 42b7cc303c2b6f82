package org.throughcare.mobile.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether a desktop shows its own things dark: asked with the program that it has for that.
 *
 * @param question the program and its arguments
 * @param dark whether an answer means dark
 */
record DesktopShade(List<String> question, Predicate<String> dark) {

    private static final long PATIENCE_SECONDS = 3;

    /** What there is to ask on that operating system. */
    static DesktopShade of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new DesktopShade(
                    List.of(
                            "reg",
                            "query",
                            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                            "/v",
                            "AppsUseLightTheme"),
                    answer -> answer.strip().endsWith("0x0"));
        } else if (name.startsWith("mac")) {
            return new DesktopShade(
                    List.of("defaults", "read", "-g", "AppleInterfaceStyle"),
                    answer -> answer.strip().equals("Dark"));
        }
        return new DesktopShade(
                List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"),
                answer -> answer.contains("prefer-dark"));
    }

    boolean isDark() {
        return isDark(DesktopShade::ask);
    }

    boolean isDark(Function<List<String>, String> ask) {
        return dark.test(ask.apply(question));
    }

    /** What the program answers; nothing where there is no such program, or it does not come to an end. */
    private static String ask(List<String> question) {
        try {
            Process program = new ProcessBuilder(question)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            program.getOutputStream().close();
            if (program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
            program.destroy();
            return "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
