//! Letters of the alphabets that have small and capital ones: Latin, Greek and Cyrillic. The library's tables of all scripts
//! would be larger to download than all that is done with them here.

/// The small form of a letter; any other character as it is.
pub fn small(letter: char) -> char {
    let code = letter as u32;
    let further = match letter {
        '\u{d7}' => 0,
        'A'..='Z' | 'À'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'İ' => return 'i',
        'Ÿ' => return 'ÿ',
        'Ā'..='ķ' | 'Ŋ'..='ŷ' if code.is_multiple_of(2) => 1,
        'Ĺ'..='ň' | 'Ź'..='ž' if !code.is_multiple_of(2) => 1,
        _ => 0,
    };
    char::from_u32(code + further).unwrap_or(letter)
}

/// A text in small letters.
pub fn small_text(text: &str) -> String {
    text.chars().map(small).collect()
}

/// Whether it is part of a word in any script, and not a sign or a space between two.
pub fn is_of_word(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        'ª' | 'µ' | 'º' => true,
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{feff}' => {
            false
        }
        _ => true,
    }
}
