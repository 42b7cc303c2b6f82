package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.testkit.TestCertificate;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

/** A real tablet speaks to a real server over TLS, and to nobody whom it can't verify. */
class OverTlsTest {

    private final SSLContext before = theDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        SSLContext.setDefault(before);
    }

    @Test
    @Requirement("USR-4")
    void aTabletSyncsWithAServerThatItCanVerifyAndWithNoOther() {
        TestCertificate certificate = TestCertificate.in(folder, "EC");
        TestClock clock = new TestClock(TestServer.START);
        try (TestServer server = TestServer.start(
                TestDatabase.create(),
                clock,
                Map.of(
                        "THROUGHCARE_TLS_CERTIFICATE",
                        certificate.chain().toString(),
                        "THROUGHCARE_TLS_KEY",
                        certificate.key().toString()))) {
            server.directory().cast();
            try (Tablet stranger = tablet("stranger", server)) {
                assertThat(signIn(stranger)).as("not a certificate to trust").isInstanceOf(SignIn.NeedsNetwork.class);
            }
            SSLContext.setDefault(certificate.trusting());
            try (Tablet tablet = tablet("tablet", server)) {
                Session asha = ((SignIn.In) signIn(tablet)).session();
                tablet.capture().saveAnyway(asha, List.of(tablet.capture().draft(Cast.MARK, Person.KIND, Cast.mark())));
                SyncStatus status = tablet.sync().syncNow();
                assertThat(status.phase()).isEqualTo(SyncStatus.Phase.DONE);
                assertThat(status.waiting()).isZero();
            }
        }
    }

    private static SSLContext theDefault() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Tablet tablet(String name, TestServer server) {
        return Tablet.open(new Tablet.Config(
                folder.resolve(name),
                server.uri().resolve("/"),
                name,
                server.clock(),
                ZoneId.of("Europe/London"),
                new TimeOrderedIds(),
                new Random(1),
                FakeTablet.LIGHT_KIB));
    }

    private static SignIn signIn(Tablet tablet) {
        return tablet.access().signIn("Asha Patel", TestDirectory.PASSPHRASE.toCharArray());
    }
}
