// SPDX-License-Identifier: EUPL-1.2
#include "base/words.hpp"

#include <algorithm>

namespace hefboom {

namespace {

/// Calls `text` for what stands between placeholders and `name` for each placeholder.
template <class Text, class Name>
void walk(std::string_view sentence, Text text, Name name) {
    while (true) {
        auto const open = sentence.find('{');
        auto const close = open == sentence.npos ? sentence.npos : sentence.find('}', open);
        if (close == sentence.npos) return text(sentence);
        text(sentence.substr(0, open));
        name(sentence.substr(open + 1, close - open - 1));
        sentence.remove_prefix(close + 1);
    }
}

} // namespace

std::string_view code_of(Language language) {
    return language == Language::en ? "en" : "nl";
}

std::optional<Language> language_of_code(std::string_view code) {
    if (code == "nl") return Language::nl;
    if (code == "en") return Language::en;
    return std::nullopt;
}

std::string filled(std::string_view sentence, Fill const& fill) {
    std::string result;
    walk(
        sentence, [&](std::string_view text) { result += text; },
        [&](std::string_view name) {
            auto const known = std::ranges::find(fill, name, &Fill::value_type::first);
            if (known != fill.end())
                result += known->second;
            else
                result.append("{").append(name).append("}");
        });
    return result;
}

std::vector<std::string> placeholders(std::string_view sentence) {
    std::vector<std::string> names;
    walk(
        sentence, [](std::string_view) {},
        [&](std::string_view name) { names.emplace_back(name); });
    std::ranges::sort(names);
    auto const twice = std::ranges::unique(names);
    names.erase(twice.begin(), twice.end());
    return names;
}

Words::Words(List nl, List en) : lists_{std::move(nl), std::move(en)} {}

std::string Words::say(Language language, std::string_view key, Fill const& fill) const {
    for (auto const tongue : {language, Language::nl}) {
        auto const found = list(tongue).find(key);
        if (found != list(tongue).end()) return filled(found->second, fill);
    }
    return std::string(key);
}

Words::List const& Words::list(Language language) const {
    return lists_[static_cast<std::size_t>(language)];
}

} // namespace hefboom
