package org.throughcare.mobile.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a desktop keeps the tablet's file. */
class DesktopDeviceTest {

    @TempDir
    Path home;

    @Test
    void theFolderThatIsNamedComesFirstThenTheUsersDataFolderThenAHiddenOne() {
        String named = home.resolve("named").toString();
        String xdg = home.resolve("xdg").toString();
        String local = home.resolve("local").toString();

        assertThat(folder(Map.of(DesktopDevice.DATA, named, "XDG_DATA_HOME", xdg)))
                .isEqualTo(home.resolve("named"));
        assertThat(folder(Map.of("XDG_DATA_HOME", xdg))).isEqualTo(home.resolve("xdg/throughcare"));
        assertThat(folder(Map.of("LOCALAPPDATA", local))).isEqualTo(home.resolve("local/throughcare"));
        assertThat(folder(Map.of())).isEqualTo(home.resolve(".throughcare"));
    }

    @Test
    void nobodyElseMayLookIntoTheFolder() throws IOException {
        Path folder = folder(Map.of());

        assertThat(folder).isDirectory();
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void theTabletIsCalledAsTheComputerIs() {
        assertThat(new DesktopDevice(Map.of("HOSTNAME", "wing-3"), home).name()).isEqualTo("wing-3");
        assertThat(new DesktopDevice(Map.of("COMPUTERNAME", "WING-4"), home).name())
                .isEqualTo("WING-4");
        assertThat(new DesktopDevice(Map.of(), home).name()).isEqualTo("tablet");
    }

    private Path folder(Map<String, String> environment) {
        return new DesktopDevice(environment, home).dataFolder();
    }
}
