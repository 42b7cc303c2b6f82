package org.throughcare.mobile.image;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/** One of the JDK's own tools, run in this JVM. */
final class Tool {

    private final String name;
    private final ToolProvider tool;

    private Tool(String name, ToolProvider tool) {
        this.name = name;
        this.tool = tool;
    }

    static Tool named(String name) {
        return new Tool(
                name,
                ToolProvider.findFirst(name)
                        .orElseThrow(() -> new IllegalStateException("This JDK has no " + name
                                + ", which the image is made with: use a whole JDK, 17 or newer.")));
    }

    /** Runs the tool; what it said, or IllegalStateException with that when it failed. */
    String run(List<String> arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int status = tool.run(writer, writer, arguments.toArray(String[]::new));
        writer.flush();
        if (status != 0) {
            throw new IllegalStateException(name + " failed: " + said.toString().strip());
        }
        return said.toString();
    }
}
