//! The marks behind a sentence: what it stands on.

/// What a sentence stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `[S5]`: a source of the register.
    Source(String),
    /// `[ours]`: careful advice that no source gives.
    Ours,
    /// `[-]`: it says nothing that could be true or false.
    Nothing,
}

/// Every mark in a text.
pub fn all(text: &str) -> Vec<Mark> {
    pieces(text).into_iter().filter_map(|piece| piece.1).collect()
}

/// The text without its marks and the blanks before them.
pub fn without(text: &str) -> String {
    replaced(text, |_| String::new())
}

/// The text with each mark turned into what `write` makes of it. Neighbours stand apart by a blank; the first stands
/// right behind its sentence, so that no line begins with it.
pub fn replaced(text: &str, write: impl Fn(&Mark) -> String) -> String {
    let mut whole = String::with_capacity(text.len() * 2);
    let mut behind_mark = false;
    for (before, mark) in pieces(text) {
        if mark.is_some() {
            whole.push_str(before.trim_end_matches(' '));
        } else {
            whole.push_str(before);
        }
        let Some(mark) = mark else { break };
        let written = write(&mark);
        if behind_mark && before.trim().is_empty() && !written.is_empty() {
            whole.push(' ');
        }
        behind_mark = !written.is_empty();
        whole.push_str(&written);
    }
    whole
}

/// The text between marks, each piece with the mark behind it; the last has none.
fn pieces(text: &str) -> Vec<(&str, Option<Mark>)> {
    let (mut pieces, mut begin, mut looked) = (Vec::new(), 0, 0);
    while let Some(open) = text[looked..].find('[').map(|at| looked + at) {
        looked = open + 1;
        let Some((inside, _)) = text[looked..].split_once(']') else {
            break;
        };
        // `[words](address)` is a link, whatever its words.
        let end = looked + inside.len() + 1;
        if let Some(mark) = mark(inside).filter(|_| !text[end..].starts_with('(')) {
            pieces.push((&text[begin..open], Some(mark)));
            (begin, looked) = (end, end);
        }
    }
    pieces.push((&text[begin..], None));
    pieces
}

fn mark(inside: &str) -> Option<Mark> {
    match inside {
        "ours" => Some(Mark::Ours),
        "-" => Some(Mark::Nothing),
        id if is_source_id(id) => Some(Mark::Source(id.to_owned())),
        _ => None,
    }
}

/// An S, digits, and a letter where one source has parts.
fn is_source_id(id: &str) -> bool {
    let Some(number) = id.strip_prefix('S') else {
        return false;
    };
    let digits = number.trim_end_matches(|last: char| last.is_ascii_lowercase());
    !digits.is_empty() && number.len() - digits.len() <= 1 && digits.chars().all(|each| each.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_other_brackets() {
        let text = "One. [S5] Two. [S14b][ours] [So] [S] (S1) [S5](../x/) [-]";
        let source = |id: &str| Mark::Source(id.to_owned());
        assert_eq!(
            all(text),
            [source("S5"), source("S14b"), Mark::Ours, Mark::Nothing]
        );
        assert_eq!(without(text), "One. Two. [So] [S] (S1) [S5](../x/)");
    }

    #[test]
    fn neighbours_stand_apart_and_close_to_their_sentence() {
        let write = |mark: &Mark| match mark {
            Mark::Source(id) => format!("<{id}>"),
            Mark::Ours => "<o>".to_owned(),
            Mark::Nothing => String::new(),
        };
        assert_eq!(
            replaced("One. [S5][S6] Two. [-] Three. [ours]", write),
            "One.<S5> <S6> Two. Three.<o>"
        );
    }
}
