// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/print.hpp"
#include "says.hpp"

#include <boost/json.hpp>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace hefboom::exchange {

/// A word list as the repository has it.
inline Words::List word_list(std::string const& language) {
    std::ifstream in(std::string(HEFBOOM_SOURCE_DIR) + "/i18n/" + language + ".json");
    std::string const json{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    Words::List list;
    auto const value = boost::json::parse(json);
    for (auto const& [key, sentence] : value.as_object())
        list.emplace(key, sentence.as_string());
    return list;
}

/// Texts and a setting to make prints with: two parties, a fixed moment, ids that are counted.
class Sample {
public:
    Sample() : words_(word_list("nl"), word_list("en")) {
        client_ = {text("Ambelaar Zakelijke Diensten N.V."), text("A")};
        contractor_ = {text("Stroomvest Installatietechniek B.V."), text("S")};
    }

    domain::TextRef text(std::string words) {
        domain::TextRef ref{id<domain::ItemId>(), {}};
        for (std::size_t i = 0; i < ref.item.bytes.size(); ++i)
            ref.commitment[i] = ref.item.bytes[i];
        texts_.emplace(ref.item, std::move(words));
        return ref;
    }

    /// A text that whoever said it took back.
    domain::TextRef withdrawn() { return {id<domain::ItemId>(), {}}; }

    template <class AnyId>
    AnyId id() {
        AnyId made;
        ++counted_;
        made.bytes[0] = 7;
        made.bytes[14] = static_cast<std::uint8_t>(counted_ >> 8U);
        made.bytes[15] = static_cast<std::uint8_t>(counted_);
        return made;
    }

    [[nodiscard]] PrintSetting setting(Language language) {
        return {.words = words_,
                .language = language,
                .texts = [this](domain::TextRef const& ref) -> PrintedText {
                    auto const found = texts_.find(ref.item);
                    if (found == texts_.end()) return {{}, "sheet.withdrawn"};
                    return {found->second, {}};
                },
                .engagement = engagement,
                .client = client_,
                .contractor = contractor_,
                .left = domain::Party::contractor,
                .public_url = "https://tafel.example",
                .pdf_address = "/api/engagements/x/prints/y.pdf",
                .medium = Medium::browser,
                .now = amsterdam_instant(*date_from_iso("2025-04-01"), 14 * 60 + 5)};
    }

    domain::EngagementId engagement{{9}};

private:
    Words words_;
    std::map<domain::ItemId, std::string> texts_;
    domain::Organisation client_, contractor_;
    std::uint32_t counted_ = 0;
};

inline std::size_t count_of(std::string const& page, std::string_view text) {
    std::size_t count = 0;
    for (auto at = page.find(text); at != page.npos; at = page.find(text, at + text.size()))
        ++count;
    return count;
}

/// Both languages say everything: no key stands on the page instead of its sentence, and no name
/// in braces was left open.
inline void check_said_in_full(std::string const& page) {
    for (auto const* const unsaid :
         {"sheet.", "seal.", "script.", "vote.", "wall.", "who_sees.", "party.", "role.", "common.",
          "section.", "statement.", "outcome_kind.", "answer_kind_full.", "fictionalisation.",
          "case."}) {
        INFO(unsaid);
        CHECK_FALSE(says(page, std::string(">") + unsaid));
    }
    CHECK_FALSE(says(page, "{"));
}

/// Leaves a page where HEFBOOM_PRINTS says, to be looked at.
inline void keep_to_look_at(std::string const& name, std::string const& page) {
    if (auto const* const folder = std::getenv("HEFBOOM_PRINTS"))
        std::ofstream(std::string(folder) + "/" + name + ".html") << page;
}

} // namespace hefboom::exchange
