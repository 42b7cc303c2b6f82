package org.throughcare.mobile.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** The icon in the three kinds of file that desktops ask for; two of them are a list of pictures with a head before it. */
final class IconFile {

    private static final int PNG_PIXELS = 512;
    private static final List<Integer> ICO_PIXELS = List.of(16, 24, 32, 48, 64, 256);

    /** What Apple calls the sizes. */
    private static final Map<Integer, String> ICNS =
            new TreeMap<>(Map.of(32, "ic11", 64, "ic12", 128, "ic07", 256, "ic08", 512, "ic09"));

    private static final int ICO_HEAD = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEAD = 8;

    private IconFile() {}

    /** Writes the kind of file that the name ends with. */
    static void write(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".ico")) {
            Files.write(file, ico());
        } else if (name.endsWith(".icns")) {
            Files.write(file, icns());
        } else {
            Files.write(file, png(AppIcon.rounded(PNG_PIXELS)));
        }
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    static byte[] ico() throws IOException {
        List<byte[]> pictures = pictures(ICO_PIXELS);
        int offset = ICO_HEAD + ICO_ENTRY * pictures.size();
        int size = offset + pictures.stream().mapToInt(png -> png.length).sum();
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            // A size of 256 does not fit a byte, and is written as 0.
            byte pixels = ICO_PIXELS.get(i).byteValue();
            file.put(pixels).put(pixels).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    static byte[] icns() throws IOException {
        List<byte[]> pictures = pictures(List.copyOf(ICNS.keySet()));
        List<String> names = List.copyOf(ICNS.values());
        int size = ICNS_HEAD
                + pictures.stream().mapToInt(png -> ICNS_HEAD + png.length).sum();
        ByteBuffer file = ByteBuffer.allocate(size);
        file.put(ascii("icns")).putInt(size);
        for (int i = 0; i < pictures.size(); i++) {
            file.put(ascii(names.get(i))).putInt(ICNS_HEAD + pictures.get(i).length);
            file.put(pictures.get(i));
        }
        return file.array();
    }

    private static List<byte[]> pictures(List<Integer> sizes) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int pixels : sizes) {
            pictures.add(png(AppIcon.rounded(pixels)));
        }
        return pictures;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
