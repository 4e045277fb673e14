// SPDX-License-Identifier: EUPL-1.2
#include "analysis/unitising.hpp"
#include "cli/analyse/methods.hpp"
#include "cli/analyse/table_file.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;

struct UnitisingOptions {
    std::string spans;
    std::uint64_t length = 0;
    AnswerOptions answer;
};

/// Names in the order in which they came.
struct Named {
    std::vector<std::string> names;
    std::map<std::string, std::size_t> known;

    std::size_t number_of(std::string name) {
        auto const [found, added] = known.try_emplace(name, names.size());
        if (added) names.push_back(std::move(name));
        return found->second;
    }
};

struct Spans {
    std::vector<analysis::CodedSpan> spans;
    std::vector<std::size_t> rows; ///< of the file, one a span
    Named coders;
    Named codes;
};

std::uint64_t place_in_text(TableFile const& file, std::size_t row, std::size_t column,
                            std::uint64_t length) {
    auto const number = file.number(row, column);
    if (number != std::floor(number) || number < 0)
        file.wrong(file.cell(row, column), "a place in the text is a whole number from 0");
    if (number > static_cast<double>(length))
        file.wrong(file.cell(row, column),
                   fmt::format("this lies beyond the end of the text, at {}", length));
    return static_cast<std::uint64_t>(number);
}

Spans read_spans(TableFile const& file, std::uint64_t length) {
    auto const coder = file.column("coder");
    auto const start = file.column("start");
    auto const end = file.column("end");
    auto const code = file.column("code");
    Spans read;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        auto const coder_number = read.coders.number_of(file.text(row, coder));
        if (read.coders.names.size() > analysis::coders_most)
            file.wrong(file.cell(row, coder),
                       fmt::format("at most {} coders are compared", analysis::coders_most));
        // A coder who found nothing stands there with nothing behind his name.
        if (file.cell(row, start).missing() && file.cell(row, end).missing() &&
            file.cell(row, code).missing())
            continue;
        analysis::CodedSpan const span{.coder = coder_number,
                                       .start = place_in_text(file, row, start, length),
                                       .end = place_in_text(file, row, end, length),
                                       .code = read.codes.number_of(file.text(row, code))};
        if (span.start > span.end)
            file.wrong(file.cell(row, end), "a stretch ends before it starts");
        read.spans.push_back(span);
        read.rows.push_back(row);
    }
    if (auto const over = analysis::overlap_of_codes(read.spans)) {
        auto const line = [&](std::size_t at) {
            return file.table().place_of(file.cell(read.rows[at], coder)).line;
        };
        auto const named = [&](std::size_t at) { return read.codes.names[read.spans[at].code]; };
        file.wrong(file.cell(read.rows[over->second], start),
                   fmt::format("\"{}\" overlaps \"{}\" of the same coder on line {}; a coder's "
                               "codes must exclude each other",
                               named(over->second), named(over->first), line(over->first)));
    }
    return read;
}

void run(Desk const& desk, UnitisingOptions const& options) {
    TableFile const file(desk, options.spans);
    auto const read = read_spans(file, options.length);
    auto const found = analysis::unitising(read.spans, read.coders.names.size(),
                                           read.codes.names.size(), options.length);
    json::object answer{{"length", options.length}, {"coders", read.coders.names.size()}};
    answer["u_alpha"] = number_or_null(found.u_alpha);
    answer["binary"] = number_or_null(found.binary);
    answer["cu_alpha"] = number_or_null(found.cu_alpha);
    json::array codes;
    for (std::size_t code = 0; code < read.codes.names.size(); ++code)
        codes.push_back({{"code", read.codes.names[code]},
                         {"alpha", number_or_null(found.per_code[code].alpha)},
                         {"coverage", number_or_null(found.per_code[code].coverage)}});
    answer["per_code"] = std::move(codes);
    print_answer(desk, options.answer, std::move(answer), found.notes);
}

} // namespace

void add_unitising(CLI::App& analyse, Desk const& desk) {
    auto const options = std::make_shared<UnitisingOptions>();
    auto* const method = analyse.add_subcommand(
        "unitising", "Did several coders mark the same stretches of a text with the same codes?");
    method
        ->add_option("spans", options->spans,
                     "Table coder,start,end,code: from the character start (the first is 0) up to "
                     "and without end")
        ->required();
    method->add_option("--length", options->length, "How many characters the text has")
        ->check(CLI::Range(std::uint64_t{1}, analysis::text_length_most))
        ->required();
    add_answer_options(*method, options->answer);
    method->footer(std::string("Example: hefboom analyse unitising spans.csv --length 5400\n") +
                   exit_codes_help);
    method->callback([options, &desk] { run(desk, *options); });
}

} // namespace hefboom::cli::analyse
