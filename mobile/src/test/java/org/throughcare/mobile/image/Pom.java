package org.throughcare.mobile.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code mobile/pom.xml} says of the image.
 *
 * @param needed the modules that the app's classes name
 * @param besides the modules that are wanted for another reason
 * @param version the project's version in numbers
 */
record Pom(Set<String> needed, Set<String> besides, String version) {

    static Pom of(Path project) throws IOException {
        String pom = Files.readString(project.resolve("mobile/pom.xml"));
        return new Pom(
                modules(pom, "image.modules"),
                modules(pom, "image.modules.besides"),
                text(pom, "version").replace("-SNAPSHOT", ""));
    }

    Set<String> modules() {
        Set<String> all = new TreeSet<>(needed);
        all.addAll(besides);
        return all;
    }

    private static Set<String> modules(String pom, String name) {
        return new TreeSet<>(Set.of(text(pom, name).split(",")));
    }

    private static String text(String pom, String name) {
        Matcher found = Pattern.compile("<" + Pattern.quote(name) + ">(.*?)</").matcher(pom);
        if (!found.find()) {
            throw new IllegalStateException("mobile/pom.xml has no " + name);
        }
        return found.group(1).strip();
    }
}
