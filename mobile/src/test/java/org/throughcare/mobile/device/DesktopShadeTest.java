package org.throughcare.mobile.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a desktop shows its own things dark, by what its own program answers. */
class DesktopShadeTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, gsettings, '''prefer-dark''', true",
        "Linux, gsettings, '''default''', false",
        "Linux, gsettings, '', false",
        "Windows 11, reg, 'AppsUseLightTheme    REG_DWORD    0x0', true",
        "Windows 11, reg, 'AppsUseLightTheme    REG_DWORD    0x1', false",
        "Windows 11, reg, '', false",
        "Mac OS X, defaults, Dark, true",
        "Mac OS X, defaults, '', false",
    })
    void isWhatTheDesktopSays(String system, String program, String answer, boolean dark) {
        DesktopShade shade = DesktopShade.of(system);
        assertThat(shade.question().get(0)).isEqualTo(program);
        assertThat(shade.isDark(question -> answer + "\n")).isEqualTo(dark);
    }

    @Test
    void isLightWhereThereIsNoSuchProgram() {
        DesktopShade shade = new DesktopShade(List.of("there-is-no-such-program"), answer -> !answer.isEmpty());
        assertThat(shade.isDark()).isFalse();
    }
}
