package org.throughcare.mobile.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** A picture of the tablet, written only where it shows something new, so that a test run leaves the tree as it was. */
final class Photograph {

    /** How many pixels of a hundred thousand may differ, for letters are drawn a little differently elsewhere. */
    private static final int TOLERANCE = 5;

    /** How far a colour may be off before a pixel counts as different. */
    private static final int SHADE = 64;

    private Photograph() {}

    static void take(Scene scene, Path file) throws IOException {
        BufferedImage picture = picture(scene.snapshot(null));
        if (!Files.exists(file) || differ(ImageIO.read(file.toFile()), picture)) {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
            GalleryIndex.write(file.getParent());
        }
    }

    private static BufferedImage picture(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return picture;
    }

    private static boolean differ(BufferedImage before, BufferedImage now) {
        if (before == null || before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
            return true;
        }
        long different = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                if (differ(before.getRGB(x, y), now.getRGB(x, y))) {
                    different++;
                }
            }
        }
        return different * 100_000 > (long) TOLERANCE * now.getWidth() * now.getHeight();
    }

    private static boolean differ(int before, int now) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((before >> shift & 0xff) - (now >> shift & 0xff)) > SHADE) {
                return true;
            }
        }
        return false;
    }
}
