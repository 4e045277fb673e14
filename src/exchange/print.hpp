// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"
#include "base/local_date.hpp"
#include "base/words.hpp"
#include "domain/agreement/opening.hpp"
#include "domain/ids.hpp"
#include "domain/party.hpp"
#include "domain/prose.hpp"
#include "exchange/html.hpp"

#include <array>
#include <boost/describe/enum_to_string.hpp>
#include <functional>
#include <string>
#include <string_view>

namespace hefboom::exchange {

/// How a text stands on paper. The words live as long as the lookup.
struct PrintedText {
    std::string_view words;
    std::string_view instead; ///< key of what stands there when there are no words to show
};
using PrintedTexts = std::function<PrintedText(domain::TextRef const&)>;

/// A browser shows a print with a style sheet of ours and a line that says how to print it; a
/// program that makes a PDF gets neither.
enum class Medium { browser, pdf };

/// What every print is made with.
struct PrintSetting {
    Words const& words;
    Language language = Language::nl;
    PrintedTexts texts;
    domain::EngagementId engagement;
    domain::Organisation client, contractor;
    domain::Party left = domain::Party::client; ///< the party that stands left, as everywhere
    std::string public_url;                     ///< what codes begin with, without a slash
    std::string pdf_address;                    ///< of the same print; empty: there is none
    Medium medium = Medium::browser;
    Instant now; ///< the moment of printing
};

/// One print while it is written.
class Print {
public:
    Print(PrintSetting const& setting, Html& into) : page(into), setting_(setting) {}

    /// The sentence of that key in the language of the print.
    [[nodiscard]] std::string say(std::string_view key) const;
    [[nodiscard]] std::string say(std::string_view key, Fill const& fill) const;

    /// The words of a text: empty when blank, the word "withdrawn" when it was.
    [[nodiscard]] std::string words_of(domain::TextRef const& text) const;
    /// What stands instead of words that were withdrawn or cannot be read here; empty when there
    /// are words, or it is blank.
    [[nodiscard]] std::string instead_of(domain::TextRef const& text) const;

    /// Writes what somebody said as a line, or that it was withdrawn; nothing when blank.
    void said(Name tag, domain::TextRef const& text);
    /// The same with its paragraphs, headings and lists.
    void prose(domain::TextRef const& text);

    /// "dinsdag 18 maart 2025" and "18 maart 2025".
    [[nodiscard]] std::string weekday_and_day(LocalDate date) const;
    [[nodiscard]] std::string day(LocalDate date) const;
    /// "Stand bij afdrukken: 18 maart 2025, 14:05".
    [[nodiscard]] std::string state_at_printing() const;

    [[nodiscard]] std::string name_of(domain::Party party) const;
    [[nodiscard]] std::string initial_of(domain::Party party) const;
    /// The party's shape: round and dotted for the client, square and striped for the contractor.
    void mark(domain::Party party);
    /// Shape and name.
    void party_line(Name tag, domain::Party party);
    /// Both parties, the left one first.
    [[nodiscard]] std::array<domain::Party, 2> seated() const;

    [[nodiscard]] PrintSetting const& setting() const { return setting_; }

    Html& page;

private:
    PrintSetting const& setting_;
};

/// "09:05" for minutes past midnight.
[[nodiscard]] std::string clock_time(std::int32_t minutes);

/// What a page is called: the sentence of `key`, with {about} filled in.
struct PrintTitle {
    std::string_view key;
    domain::TextRef about;
};

/// A whole page of the given kind (a class that the style sheet knows) with this title.
[[nodiscard]] std::string print_page(PrintSetting const& setting, Name kind,
                                     PrintTitle const& title,
                                     std::function<void(Print&)> const& body);

/// "<group>.<name of the value>": the key of an enumerator's word.
template <class Enum>
[[nodiscard]] std::string word_key(std::string_view group, Enum value) {
    return std::string(group) + "." + boost::describe::enum_to_string(value, "");
}

} // namespace hefboom::exchange
