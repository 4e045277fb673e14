// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/desk.hpp"

#include "cli/analyse/answer_json.hpp"
#include "cli/analyse/answer_table.hpp"

#include <CLI/CLI.hpp>

#include <cassert>
#include <cmath>
#include <ostream>
#include <utility>

namespace hefboom::cli::analyse {

void add_answer_options(CLI::App& method, AnswerOptions& options) {
    method.add_flag("--json", options.json, "One JSON object instead of tables");
    method.add_option("--language", options.language, "Language of the notes: nl or en")
        ->check(CLI::IsMember({"nl", "en"}))
        ->capture_default_str();
}

void print_answer(Desk const& desk, AnswerOptions const& options, boost::json::object answer,
                  analysis::Notes const& notes) {
    auto const language = language_of_code(options.language).value_or(Language::en);
    auto& said = answer["notes"].emplace_array();
    if (!notes.empty()) {
        auto const words = desk.words();
        for (auto const& note : notes)
            said.push_back({{"key", note.key},
                            {"text", words.say(language, "analysis." + note.key, note.about)}});
    }
    if (options.json)
        *desk.out << to_json(answer) << '\n';
    else
        *desk.out << to_tables(answer);
}

boost::json::value number_or_null(std::optional<double> number) {
    if (!number) return nullptr;
    assert(std::isfinite(*number));
    return *number;
}

} // namespace hefboom::cli::analyse
