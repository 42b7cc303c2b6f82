package org.throughcare.mobile.image;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What differs between the systems that an image is made for. */
enum Platform {
    LINUX("lib", "bin/" + Image.NAME, ".png"),
    WINDOWS("bin", Image.NAME + ".exe", ".ico"),
    MAC("lib", "Contents/MacOS/" + Image.NAME, ".icns");

    /** A kind of package, and the program without which jpackage can't make it. */
    record Packing(String type, String needs) {}

    /** What the systems call their native libraries. */
    static final Pattern NATIVE = Pattern.compile("[^/]+\\.(?:so|dylib|dll)");

    private final String natives;
    private final String launcher;
    private final String icon;

    Platform(String natives, String launcher, String icon) {
        this.natives = natives;
        this.launcher = launcher;
        this.icon = icon;
    }

    /** The system that this runs on; JDK tools make images for no other. */
    static Platform here() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return WINDOWS;
        }
        return name.contains("mac") ? MAC : LINUX;
    }

    Path natives(Path runtime) {
        return runtime.resolve(natives);
    }

    /** The image's folder, where jpackage was told to put it there. */
    Path image(Path folder) {
        return folder.resolve(this == MAC ? Image.NAME + ".app" : Image.NAME);
    }

    Path launcher(Path image) {
        return image.resolve(launcher);
    }

    String icon() {
        return icon;
    }

    /** What jpackage can make of an image there. */
    List<Packing> packages() {
        return switch (this) {
            case LINUX -> List.of(new Packing("deb", "fakeroot"), new Packing("rpm", "rpmbuild"));
            case WINDOWS -> List.of(new Packing("msi", Runtime.version().feature() < 24 ? "candle" : "wix"));
            case MAC -> List.of(new Packing("dmg", "hdiutil"));
        };
    }

    /** What jpackage is told of a package there besides. */
    List<String> options() {
        return switch (this) {
            case LINUX ->
                List.of(
                        "--linux-package-name",
                        "throughcare",
                        "--linux-shortcut",
                        "--linux-menu-group",
                        "Office;MedicalSoftware",
                        // JavaFX opens these when it starts, so that nobody who reads the image's files sees them.
                        "--linux-package-deps",
                        "libgtk-3-0, libxtst6, libgl1");
            // Not per user: that would install into the very folder that holds the tablet's data.
            case WINDOWS ->
                List.of("--win-menu", "--win-shortcut", "--win-upgrade-uuid", "5b8f0c0e-6f0d-4c0e-9a43-7a0f3d7e1c55");
            case MAC -> List.of("--mac-package-identifier", "org.throughcare.mobile");
        };
    }

    /** The version as that system wants it: macOS refuses one that begins with 0, so there each counts one more. */
    String version(String version) {
        String[] numbers = version.split("\\.", 2);
        return this == MAC ? Integer.parseInt(numbers[0]) + 1 + "." + numbers[1] : version;
    }
}
