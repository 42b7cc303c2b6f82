package org.throughcare.model.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.session.AttendanceFrameworks;

/** A native image holds only what is listed for it; a data file that is forgotten there fails on the device alone. */
class NativeImageResourcesTest {

    private static final String LIST = "/META-INF/native-image/org.throughcare/shared-model/resource-config.json";
    private static final String ROOT = "org/throughcare/model/";

    @Test
    void everyDataFileIsListed() throws IOException {
        Stream<String> needed = Stream.of(
                        Stream.of(
                                "order/order-limits",
                                "retention/retention-schedule",
                                "subjectaccess/access-exemptions"),
                        ReferenceData.bundled().lists().keySet().stream().map(name -> "reference/" + name),
                        Calendars.bundled().byName().keySet().stream().map(name -> "calendar/" + name),
                        Questionnaires.bundled().all().stream()
                                .map(each -> "screening/" + each.about().id()),
                        AttendanceFrameworks.bundled().versions().values().stream()
                                .map(framework -> "session/attendance-framework-" + framework.id()))
                .flatMap(names -> names)
                .map(name -> "\\Q" + ROOT + name + ".json\\E");

        assertThat(listed()).containsExactlyInAnyOrderElementsOf(needed.toList());
    }

    private static List<String> listed() throws IOException {
        try (InputStream in = Objects.requireNonNull(NativeImageResourcesTest.class.getResourceAsStream(LIST))) {
            return Fields.of(JsonText.readObject(in.readAllBytes()))
                    .object("resources")
                    .list("includes", include -> include.text("pattern"));
        }
    }
}
