// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/note.hpp"
#include "base/words.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace hefboom::cli::analyse {

/// What every method works at: where files come from, where answers go, and the sentences of the
/// notes.
struct Desk {
    /// The bytes of a file; ends the subcommand as wrong use when there are none.
    std::function<std::string(std::string const& path)> read;
    std::ostream* out = nullptr;
    /// Read only when there is something to say.
    std::function<Words()> words;
};

/// The options all methods have.
struct AnswerOptions {
    bool json = false;
    std::string language = "en";
};

/// Adds them to a method.
void add_answer_options(CLI::App& method, AnswerOptions& options);

/// Prints an answer: as one JSON object on one line, or as tables to read. `notes` becomes its last
/// member, each with its key and its sentence.
void print_answer(Desk const& desk, AnswerOptions const& options, boost::json::object answer,
                  analysis::Notes const& notes);

/// A number of an answer; null where it is undefined.
[[nodiscard]] boost::json::value number_or_null(std::optional<double> number);

} // namespace hefboom::cli::analyse
