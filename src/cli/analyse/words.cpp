// SPDX-License-Identifier: EUPL-1.2
#include "analysis/spoken_words.hpp"
#include "analysis/word_contrast.hpp"
#include "cli/analyse/methods.hpp"
#include "cli/analyse/table_file.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;

constexpr std::size_t leading_most = 15;
constexpr double leading_from = 1.959963984540054;

struct WordsOptions {
    std::string texts;
    AnswerOptions answer;
};

struct Texts {
    std::vector<std::string> parties; ///< in canonical order
    std::vector<std::string> words;   ///< in the order in which they came
    std::vector<analysis::WordCount> counts;
    std::size_t without_party = 0;
};

std::vector<std::string> parties_in(TableFile const& file, std::size_t party) {
    std::set<std::string> parties;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        auto const& cell = file.cell(row, party);
        if (cell.missing()) continue;
        parties.emplace(cell.text);
        if (parties.size() > 2)
            file.wrong(cell, fmt::format("\"{}\" is a third party; two are compared", cell.text));
    }
    return {parties.begin(), parties.end()};
}

Texts read_texts(TableFile const& file) {
    auto const party = file.column("party");
    auto const text = file.column("text");
    Texts texts;
    texts.parties = parties_in(file, party);
    std::map<std::string, std::size_t> known;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        auto const& held = file.cell(row, party);
        if (held.missing()) {
            ++texts.without_party;
            continue;
        }
        auto const first = held.text == texts.parties.front();
        for (auto& word : analysis::spoken_words(file.cell(row, text).text)) {
            auto const [found, added] = known.try_emplace(word, known.size());
            if (added) {
                texts.words.push_back(std::move(word));
                texts.counts.emplace_back();
            }
            auto& count = texts.counts[found->second];
            ++(first ? count.first : count.second);
        }
    }
    return texts;
}

/// The words that stand out most on one side, the clearest first.
json::array leading(Texts const& texts, std::vector<analysis::WordContrast> const& found,
                    double side) {
    std::vector<std::size_t> order(found.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(
        order, [&](std::size_t at) { return !found[at].z || side * *found[at].z < leading_from; });
    std::ranges::sort(order, {}, [&](std::size_t at) {
        return std::pair(-side * *found[at].z, std::string_view(texts.words[at]));
    });
    json::array words;
    for (auto const at : order)
        if (words.size() < leading_most) words.emplace_back(texts.words[at]);
    return words;
}

void run(Desk const& desk, WordsOptions const& options) {
    TableFile const file(desk, options.texts);
    auto const texts = read_texts(file);
    auto const found = analysis::word_contrast(texts.counts);
    analysis::Notes notes;
    if (texts.without_party > 0)
        notes.push_back({.key = "texts-without-party",
                         .about = {{"count", std::to_string(texts.without_party)}}});
    auto const undefined = found.empty() || !found.front().z;
    notes.push_back({.key = undefined ? "no-words-to-compare" : "words-are-for-ordering"});
    json::object answer{{"vocabulary", texts.words.size()}, {"prior", texts.words.size()}};
    auto& parties = answer["parties"].emplace_array();
    for (std::size_t party = 0; party < texts.parties.size(); ++party) {
        std::uint64_t spoken = 0;
        for (auto const& count : texts.counts)
            spoken += party == 0 ? count.first : count.second;
        parties.push_back({{"party", texts.parties[party]},
                           {"words", spoken},
                           {"leading", leading(texts, found, party == 0 ? 1 : -1)}});
    }
    auto& words = answer["words"].emplace_array();
    for (std::size_t at = 0; at < found.size(); ++at)
        words.push_back({{"word", texts.words[at]},
                         {"n_a", texts.counts[at].first},
                         {"n_b", texts.counts[at].second},
                         {"delta", number_or_null(found[at].delta)},
                         {"z", number_or_null(found[at].z)}});
    print_answer(desk, options.answer, std::move(answer), notes);
}

} // namespace

void add_words(CLI::App& analyse, Desk const& desk) {
    auto const options = std::make_shared<WordsOptions>();
    auto* const method =
        analyse.add_subcommand("words", "Which words does one party use more than the other?");
    method->add_option("texts", options->texts, "Table party,text")->required();
    add_answer_options(*method, options->answer);
    method->footer(std::string("Example: hefboom analyse words interviews.csv\n") +
                   exit_codes_help);
    method->callback([options, &desk] { run(desk, *options); });
}

} // namespace hefboom::cli::analyse
