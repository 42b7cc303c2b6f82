package org.throughcare.server.door;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.throughcare.server.audit.Unaudited;

/** The description of this server's own doors. */
@Controller("/openapi.yml")
class DescriptionController {

    private static final String WHERE = "classpath:META-INF/swagger/openapi.yml";

    private final ResourceLoader resources;

    DescriptionController(ResourceLoader resources) {
        this.resources = resources;
    }

    @Unaudited(because = "it says nothing about anybody, and anybody may read it")
    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Produces("application/yaml")
    @Operation(summary = "This description")
    byte[] description() throws IOException {
        try (InputStream yaml = resources
                .getResourceAsStream(WHERE)
                .orElseThrow(() -> new IOException("the build has left the description out"))) {
            return yaml.readAllBytes();
        }
    }
}
