package org.throughcare.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.CannotStart;
import org.throughcare.server.openid.OpenIdSettings;

/** A server that was told nothing sensible of an identity provider does not start, and says which setting it is. */
@Requirement("USR-10")
class OpenIdSettingsTest {

    private static final String GOOD = "ISSUER=https://login.example/org CLIENT=throughcare ";

    @TempDir
    private Path folder;

    /** Settings without what all begin with, and what is said; nothing where the server starts. */
    @ParameterizedTest(name = "[{0}]")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                          |
            ISSUER=                                                     |
            CLIENT=                                                     |
            ISSUER=https://login.example/org CLIENT=throughcare         |
            ISSUER=http://127.0.0.1:9000/org CLIENT=throughcare         |
            CLIENT=throughcare                                          | THROUGHCARE_OPENID_CLIENT needs THROUGHCARE_OPENID_ISSUER
            SECRET=x                                                    | THROUGHCARE_OPENID_SECRET needs THROUGHCARE_OPENID_ISSUER
            PASSPHRASES=accepted                                        | THROUGHCARE_OPENID_PASSPHRASES needs THROUGHCARE_OPENID_ISSUER
            ISSUER=http://login.example/org CLIENT=throughcare          | THROUGHCARE_OPENID_ISSUER has to be an https address
            ISSUER=login.example CLIENT=throughcare                     | THROUGHCARE_OPENID_ISSUER has to be an https address
            ISSUER=https://login.example/org                            | THROUGHCARE_OPENID_ISSUER needs THROUGHCARE_OPENID_CLIENT
            ISSUER=https://login.example/org CLIENT=                    | THROUGHCARE_OPENID_ISSUER needs THROUGHCARE_OPENID_CLIENT
            +SECRET=x                                                   |
            +SECRET=x SECRET_FILE=                                      |
            +SECRET=x SECRET_FILE={good}                                | not both
            +SECRET_FILE={good}                                         |
            +SECRET_FILE={empty}                                        | is empty
            +SECRET_FILE={missing}                                      | is not there or can't be read
            +SUBJECT=                                                   |
            +SUBJECT=oid                                                |
            +SUBJECT=email                                              | THROUGHCARE_OPENID_SUBJECT has to be a claim
            +SUBJECT=preferred_username                                 | THROUGHCARE_OPENID_SUBJECT has to be a claim
            +SUBJECT=upn                                                | THROUGHCARE_OPENID_SUBJECT has to be a claim
            +SUBJECT=unique_name                                        | THROUGHCARE_OPENID_SUBJECT has to be a claim
            +SUBJECT=name                                               | THROUGHCARE_OPENID_SUBJECT has to be a claim
            +PASSPHRASES=refused                                        |
            +PASSPHRASES=accepted                                       |
            +PASSPHRASES=sometimes                                      | THROUGHCARE_OPENID_PASSPHRASES has to be refused or accepted
            +DAYS=1                                                     |
            +DAYS=99                                                    |
            +DAYS=0                                                     | THROUGHCARE_OPENID_DAYS has to be a number from 1 to 99
            +DAYS=100                                                   | THROUGHCARE_OPENID_DAYS has to be a number from 1 to 99
            +DAYS=-1                                                    | THROUGHCARE_OPENID_DAYS has to be a number from 1 to 99
            +TIMEOUT_SECONDS=10                                         |
            +TIMEOUT_SECONDS=soon                                       | THROUGHCARE_OPENID_TIMEOUT_SECONDS has to be a number from 1 to 99
            """)
    void whatIsSaidOfEachSetting(String settings, String said) throws IOException {
        Files.writeString(folder.resolve("good"), "a secret\n");
        Files.writeString(folder.resolve("empty"), " \n");
        Map<String, String> environment = new HashMap<>();
        Arrays.stream(settings.replace("+", GOOD).split(" ", -1))
                .filter(setting -> !setting.isEmpty())
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> environment.put(
                        "THROUGHCARE_OPENID_" + setting[0],
                        setting[1].startsWith("{")
                                ? folder.resolve(setting[1].substring(1, setting[1].length() - 1))
                                        .toString()
                                : setting[1]));
        if (said == null) {
            assertThatCode(() -> OpenIdSettings.check(environment)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> OpenIdSettings.check(environment))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(said);
        }
    }

    @Test
    void otherSettingsAreNoneOfItsBusiness() {
        Map<String, String> others = Map.of("THROUGHCARE_SECOND_FACTOR", "required", "PATH", "/bin");
        assertThat(others).noneSatisfy((name, value) -> assertThat(name).startsWith("THROUGHCARE_OPENID_"));
        assertThatCode(() -> OpenIdSettings.check(others)).doesNotThrowAnyException();
    }
}
