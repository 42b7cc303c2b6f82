package org.throughcare.mobile.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much there is to do: "the wing comes back".
 *
 * @param tablets how many tablets come back at once, an even number
 * @param entries how many entries each of them recorded offline
 * @param people how many people are on each tablet's caseload; each of them is on two tablets' caseloads
 * @param saves how many entries are saved one at a time
 * @param warmUps rounds of push, pull and retry before the runs that are counted
 * @param runs runs that are counted
 * @param prefilled how many entries of other people the server holds beforehand
 * @param serverFlags what the server's JVM is told beside its usual flags
 */
record Workload(
        int tablets,
        int entries,
        int people,
        int saves,
        int warmUps,
        int runs,
        int prefilled,
        List<String> serverFlags) {

    /** How to ask for another size. */
    static final String USAGE = """
            --tablets=20      tablets that come back at once, an even number
            --entries=500     entries that each of them recorded offline
            --people=25       people on each caseload
            --scale=1         that many times as many people and entries
            --saves=500       entries saved one at a time
            --warm-ups=12     rounds before, without limits and saves
            --runs=5          runs that are counted
            --prefilled=0     entries of other people that the server holds beforehand
            --server-flag=... a flag for the server's JVM, any number of them""";

    private static final Map<String, Integer> USUAL = Map.of(
            "tablets",
            20,
            "entries",
            500,
            "people",
            25,
            "scale",
            1,
            "saves",
            500,
            "warm-ups",
            12,
            "runs",
            5,
            "prefilled",
            0);

    /** A workload has at least two tablets, and every one of them somebody to write about. */
    Workload {
        if (tablets < 2 || tablets % 2 != 0 || people < 1 || entries < 1 || saves < 1 || warmUps < 1 || runs < 1) {
            throw new IllegalArgumentException(
                    "There must be an even number of tablets, and at least one of everything else.");
        }
        serverFlags = List.copyOf(serverFlags);
    }

    /** What the command line asks for; throws IllegalArgumentException that says what is wrong with it. */
    static Workload of(String... arguments) {
        Map<String, Integer> sizes = new TreeMap<>(USUAL);
        List<String> flags = new ArrayList<>();
        for (String argument : arguments) {
            String[] parts = argument.replaceFirst("^--", "").split("=", 2);
            if (parts.length == 2 && parts[0].equals("server-flag")) {
                flags.add(parts[1]);
            } else if (parts.length == 2 && sizes.containsKey(parts[0]) && parts[1].matches("[0-9]{1,9}")) {
                sizes.put(parts[0], Integer.valueOf(parts[1]));
            } else {
                throw new IllegalArgumentException("Not understood: " + argument + "\n" + USAGE);
            }
        }
        int scale = size(sizes, "scale");
        return new Workload(
                size(sizes, "tablets"),
                size(sizes, "entries") * scale,
                size(sizes, "people") * scale,
                size(sizes, "saves"),
                size(sizes, "warm-ups"),
                size(sizes, "runs"),
                size(sizes, "prefilled"),
                flags);
    }

    private static int size(Map<String, Integer> sizes, String name) {
        return sizes.getOrDefault(name, 0);
    }

    /** The entries of all tablets in one run. */
    int all() {
        return tablets * entries;
    }

    /** The two tablets that have each person on their caseloads, a pair for every person. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int row = 0; row < people / 2; row++) {
            for (int one = 0; one < tablets; one++) {
                pairs.add(new Pair(one, (one + 1 + row % (tablets - 1)) % tablets));
            }
        }
        for (int one = 0; one < tablets / 2 && people % 2 == 1; one++) {
            pairs.add(new Pair(one, one + tablets / 2));
        }
        return pairs;
    }

    /** Two tablets. */
    record Pair(int one, int other) {}
}
