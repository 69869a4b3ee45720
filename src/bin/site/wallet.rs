//! The card for the wallet, as it stands in Get help without the app.

use aftercare::words::help::Help;

use crate::markup::{escape, paragraph};

/// The card for the wallet, with lines to write on: this page does not know where it is read.
pub fn card(help: &Help) -> String {
    let rows = help
        .wallet_rows
        .map(|name| format!("<p><span>{}</span><b></b></p>", escape(name)))
        .concat();
    format!(
        r#"{}{}<div class="wallet"><p><b>{}</b></p><p>{}</p>{rows}</div>"#,
        format_args!("<h2>{}</h2>", escape(help.wallet)),
        paragraph(help.wallet_about),
        escape(help.wallet_had),
        escape(help.wallet_says_local)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use aftercare::words::Language;

    #[test]
    fn each_line_of_the_card_is_there_to_write_on_in_both_languages() {
        for language in Language::ALL {
            let help = language.words().help;
            let card = card(help);
            assert_eq!(card.matches("</span><b></b>").count(), 4);
            assert!(card.contains(help.wallet_says_local));
        }
    }
}
