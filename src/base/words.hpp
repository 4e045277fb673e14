// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hefboom {

/// The languages Hefboom speaks; Dutch is the one it speaks unasked.
enum class Language { nl, en };

/// "nl" or "en".
[[nodiscard]] std::string_view code_of(Language language);

/// The language with that two-letter code; nothing for any other text.
[[nodiscard]] std::optional<Language> language_of_code(std::string_view code);

/// What a sentence is filled in with: the name between braces and the text that replaces it.
using Fill = std::vector<std::pair<std::string, std::string>>;

/// The sentence with every {name} that `fill` knows replaced. An unknown one stays as it is, so
/// that a forgotten detail is seen and not swallowed.
[[nodiscard]] std::string filled(std::string_view sentence, Fill const& fill);

/// The names between braces, sorted, each once.
[[nodiscard]] std::vector<std::string> placeholders(std::string_view sentence);

/// The sentences of both languages by key.
class Words {
public:
    using List = std::map<std::string, std::string, std::less<>>;

    Words(List nl, List en);

    /// The sentence of `key`; where the language lacks it the Dutch one, and where nobody has it
    /// the key itself.
    [[nodiscard]] std::string say(Language language, std::string_view key, Fill const& fill) const;

    [[nodiscard]] List const& list(Language language) const;

private:
    std::array<List, 2> lists_;
};

} // namespace hefboom
