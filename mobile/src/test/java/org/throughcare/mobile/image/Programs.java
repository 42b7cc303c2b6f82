package org.throughcare.mobile.image;

import java.io.File;
import java.util.Arrays;

/** The programs on the path of this machine. */
final class Programs {

    private Programs() {}

    static boolean has(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(
                        folder -> new File(folder, name).canExecute() || new File(folder, name + ".exe").canExecute());
    }
}
