package org.throughcare.mobile.supply;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Tells what is known against the libraries that are shipped, in the versions that are shipped. */
public final class Vulnerabilities {

    private Vulnerabilities() {}

    /** {@code BOM ADVISORIES...}; ends with 0 when nothing is known, 1 when something is, 2 when it could not be looked at. */
    public static void main(String[] args) throws InterruptedException {
        System.exit(check(List.of(args), System.out));
    }

    static int check(List<String> args, PrintStream out) throws InterruptedException {
        if (args.size() < 2) {
            out.println(
                    "Which advisories? A file, folder, zip or address of advisories in OSV format; osv.dev publishes"
                            + " Maven's as one zip.");
            return 2;
        }
        try {
            Sbom sbom = Sbom.read(Path.of(args.get(0)));
            if (sbom.shippedBy("server").isEmpty() || sbom.shippedBy("mobile").isEmpty()) {
                out.println("The bill of materials is not of all modules: build them all together first.");
                return 2;
            }
            int found = 0;
            for (String place : args.subList(1, args.size())) {
                Advisories advisories = Advisories.at(place);
                if (advisories.all().isEmpty()) {
                    out.println("There is no advisory at " + place + ".");
                    return 2;
                }
                out.printf(
                        "%d advisories at %s, the newest of %s; %d could not be read.%n",
                        advisories.all().size(),
                        place,
                        advisories.newest(),
                        advisories.unreadable().size());
                found += tell(sbom, advisories, out);
            }
            out.printf(
                    "%d libraries looked at, %d known weaknesses.%n",
                    sbom.libraries().size(), found);
            return found == 0 ? 0 : 1;
        } catch (IOException e) {
            out.println("Could not look: " + e.getMessage());
            return 2;
        }
    }

    private static int tell(Sbom sbom, Advisories advisories, PrintStream out) {
        int found = 0;
        List<Sbom.Component> libraries = sbom.libraries().stream()
                .sorted(Comparator.comparing(Sbom.Component::ref))
                .toList();
        for (Sbom.Component library : libraries) {
            for (Advisory advisory : advisories.all()) {
                List<Advisory.Affected> against = advisory.against(library);
                if (!against.isEmpty()) {
                    found++;
                    out.printf(
                            "%s %s: %s %s %s%s%s%n",
                            library.name(),
                            library.version(),
                            advisory.id(),
                            advisory.aliases(),
                            advisory.severity(),
                            against.stream()
                                    .flatMap(it -> it.fixedAfter(library.version()).stream())
                                    .findFirst()
                                    .map(fixed -> ", fixed in " + fixed)
                                    .orElse(""),
                            advisory.summary().isEmpty() ? "" : ": " + advisory.summary());
                }
            }
        }
        return found;
    }
}
