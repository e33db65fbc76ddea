//! The tool's own colors that a host's must get on with, as styles/tokens.css has them (a test holds the two together).

use super::color::Color;

/// The colors of one tone.
#[derive(Debug, Clone, Copy)]
pub struct Palette {
    pub paper: Color,
    pub sheet: Color,
    pub ink: Color,
    pub line_strong: Color,
    pub accent: Color,
    pub on_accent: Color,
    /// Text that no theme changes: errors, what to look at.
    pub texts: [Color; 2],
    /// Focus, the two scales, and the entry points.
    pub marks: [Color; 11],
    /// Grounds that no theme changes and that text stands on.
    pub washes: [Color; 3],
}

/// On light grounds.
pub const LIGHT: Palette = Palette {
    paper: Color::hex(0xfb_fa_f6),
    sheet: Color::hex(0xff_ff_ff),
    ink: Color::hex(0x1a_2b_30),
    line_strong: Color::hex(0x6f_7f_83),
    accent: Color::hex(0x0b_5d_5e),
    on_accent: Color::hex(0xff_ff_ff),
    texts: [Color::hex(0xa3_26_0f), Color::hex(0x83_54_00)],
    marks: [
        Color::hex(0xb8_5c_00),
        Color::hex(0xa9_68_00),
        Color::hex(0x0b_6e_6e),
        Color::hex(0x00_85_90),
        Color::hex(0x54_43_bd),
        Color::hex(0x9c_3d_12),
        Color::hex(0x54_11_50),
        Color::hex(0xa1_7b_00),
        Color::hex(0x00_31_7e),
        Color::hex(0x7b_44_5a),
        Color::hex(0x22_22_22),
    ],
    washes: [Color::hex(0xff_f3_d6), Color::hex(0xff_f6_e0), Color::hex(0xe4_f1_ee)],
};

/// On dark grounds.
pub const DARK: Palette = Palette {
    paper: Color::hex(0x10_19_1c),
    sheet: Color::hex(0x17_23_27),
    ink: Color::hex(0xe9_ef_ed),
    line_strong: Color::hex(0x7a_8d_93),
    accent: Color::hex(0x6c_c7_c0),
    on_accent: Color::hex(0x06_20_1f),
    texts: [Color::hex(0xff_9b_85), Color::hex(0xf0_c3_6a)],
    marks: [
        Color::hex(0xff_b4_5c),
        Color::hex(0xe0_a9_4a),
        Color::hex(0x5f_bd_b6),
        Color::hex(0x6f_e3_df),
        Color::hex(0x9f_b0_ff),
        Color::hex(0xf0_92_5c),
        Color::hex(0xb9_7f_b0),
        Color::hex(0xf7_dd_6b),
        Color::hex(0x63_97_ee),
        Color::hex(0xe4_5d_58),
        Color::hex(0xe4_f6_d3),
    ],
    washes: [Color::hex(0x38_2c_12), Color::hex(0x2f_27_13), Color::hex(0x17_35_36)],
};
