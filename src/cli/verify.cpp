// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/problem_sentence.hpp"
#include "cli/witness.hpp"
#include "journal/verify_export.hpp"

#include <CLI/CLI.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hefboom::cli {

namespace {

struct VerifyOptions {
    std::string file;
    std::string key;
    std::string checkpoint;
    std::vector<std::string> cosigners;
    std::string cosign;
    bool json = false;
};

/// What was found: the export as far as it can be read, and the report on it.
struct Outcome {
    std::optional<journal::ExportFile> file;
    journal::Report report;
};

journal::VerifierKey key_from(std::string const& text, char const* option) {
    auto key = journal::verifier_key_from(text);
    if (!key)
        end_with(ExitCode::usage, std::string(option) + ": not a key (" + key.error().key + ")");
    return *key;
}

journal::Trust trust_from(VerifyOptions const& options) {
    journal::Trust trust;
    if (!options.key.empty()) trust.key = key_from(options.key, "--key");
    for (auto const& cosigner : options.cosigners)
        trust.cosigners.push_back(key_from(cosigner, "--cosigner"));
    if (options.checkpoint.empty()) return trust;
    auto note = journal::parse_note(read_file(options.checkpoint, journal::max_note_bytes));
    if (!note)
        end_with(ExitCode::usage,
                 options.checkpoint + ": not a checkpoint (" + note.error().key + ")");
    trust.older = std::move(*note);
    return trust;
}

/// The report on a file, which for a witness must also follow from what it cosigned last.
journal::Report report_on(journal::ExportFile const& file, journal::Trust const& trust,
                          std::optional<Witness> const& witness) {
    auto report = journal::verify_export(file, trust);
    auto const last = witness ? witness->last_of(file.start.log) : std::nullopt;
    if (!last || !report.verified()) return report;
    auto remembering = trust;
    remembering.older = *last;
    auto from_memory = journal::verify_export(file, remembering);
    return from_memory.verified() && trust.older ? report : from_memory;
}

Outcome look_at(VerifyOptions const& options, journal::Trust const& trust,
                std::optional<Witness> const& witness) {
    auto file = journal::parse_export(read_file(options.file, journal::max_export_bytes));
    if (file) {
        auto report = report_on(*file, trust, witness);
        return {std::move(*file), std::move(report)};
    }
    Outcome outcome;
    outcome.report.problems.push_back({file.error().key, file.error().details});
    return outcome;
}

std::string_view word_of(journal::Reach reach) {
    switch (reach) {
    case journal::Reach::itself: return "itself";
    case journal::Reach::key: return "key";
    case journal::Reach::older: return "older";
    case journal::Reach::key_and_older: break;
    }
    return "key_and_older";
}

std::string_view claim_of(journal::Reach reach) {
    switch (reach) {
    case journal::Reach::itself:
        return "Consistent in itself only: without --key anybody can have made this file, and "
               "without --checkpoint its history may have been rewritten.";
    case journal::Reach::key:
        return "Verified: signed by the key. Its history is consistent in itself only: without "
               "--checkpoint the server may have rewritten it.";
    case journal::Reach::older:
        return "Continues the older checkpoint. Otherwise consistent in itself only: without "
               "--key anybody can have made both.";
    case journal::Reach::key_and_older: break;
    }
    return "Verified: signed by the key, and it continues the older checkpoint.";
}

boost::json::object problem_json(journal::Problem const& problem) {
    boost::json::object object{{"key", problem.key}};
    for (auto const& [name, value] : problem.details)
        object[name] = value;
    object["sentence"] = sentence_of(problem);
    return object;
}

void print_json(Outcome const& outcome, std::ostream& out) {
    auto const& report = outcome.report;
    boost::json::array problems;
    for (auto const& problem : report.problems)
        problems.push_back(problem_json(problem));
    boost::json::array cosignatures;
    for (auto const& seen : report.cosignatures)
        cosignatures.push_back(
            {{"name", seen.name}, {"size", seen.size}, {"unix_seconds", seen.unix_seconds}});
    boost::json::object object{{"verified", report.verified()},
                               {"reach", word_of(report.reach)},
                               {"entries", report.entries},
                               {"opened", report.opened},
                               {"sealed", report.sealed},
                               {"texts_opened", report.texts_opened},
                               {"texts_sealed", report.texts_sealed},
                               {"texts_erased", report.texts_erased},
                               {"cosignatures", std::move(cosignatures)},
                               {"problems", std::move(problems)}};
    if (outcome.file) {
        object["log"] = journal::key_name(outcome.file->start.log);
        object["viewer"] = outcome.file->start.viewer;
    }
    out << boost::json::serialize(object) << '\n';
}

void print_text(Outcome const& outcome, std::ostream& out) {
    auto const& report = outcome.report;
    if (outcome.file) {
        out << "Log " << journal::key_name(outcome.file->start.log) << ", for "
            << outcome.file->start.viewer << ".\n"
            << report.entries << " entries: " << report.opened << " opened, " << report.sealed
            << " sealed. Texts: " << report.texts_opened << " opened, " << report.texts_sealed
            << " sealed, " << report.texts_erased << " erased.\n";
    }
    for (auto const& seen : report.cosignatures)
        out << "Cosigned at " << seen.size << " by " << seen.name << " at second "
            << seen.unix_seconds << " of 1970.\n";
    for (auto const& problem : report.problems)
        out << "  " << sentence_of(problem) << '\n';
    out << (report.verified() ? claim_of(report.reach) : "DOES NOT VERIFY.") << '\n';
}

/// A witness is shown a history that may be another one: so it wants to know whose log it is, and
/// trusts what it cosigned itself.
std::optional<Witness> witness_of(VerifyOptions const& options) {
    if (options.cosign.empty()) return std::nullopt;
    if (options.key.empty())
        end_with(ExitCode::usage, "--cosign needs --key: whoever made this file could have signed "
                                  "it with a key of his own");
    return Witness(options.cosign);
}

void verify(VerifyOptions const& options) {
    auto const trust = trust_from(options);
    auto const witness = witness_of(options);
    auto const outcome = look_at(options, trust, witness);
    auto& out = witness ? std::cerr : std::cout;
    if (options.json)
        print_json(outcome, out);
    else
        print_text(outcome, out);
    if (!outcome.report.verified())
        end_with(ExitCode::refused, witness ? "not cosigned" : "not verified");
    if (witness) std::cout << witness->cosign(*outcome.file);
}

} // namespace

void add_verify(CLI::App& app) {
    auto const options = std::make_shared<VerifyOptions>();
    auto* const command = app.add_subcommand(
        "verify", "Recompute an export without the server and say whether it holds.");
    command->add_option("file", options->file, "The export")->required();
    command->add_option("--key", options->key, "Key of the log, as printed on the ground rules");
    command->add_option("--checkpoint", options->checkpoint,
                        "File with an older checkpoint that you kept");
    command
        ->add_option("--cosigner", options->cosigners,
                     "Public key of a witness whose cosignatures are checked (repeatable)")
        ->allow_extra_args(false);
    command->add_option("--cosign", options->cosign,
                        "Key file of hefboom cosign-key: print the newest checkpoint, cosigned, "
                        "when everything verifies and follows from what it cosigned last, which "
                        "it keeps beside the key. Needs --key");
    command->add_flag("--json", options->json, "Report as JSON");
    command->footer(std::string("Example: hefboom verify dossier.hefboom --key \"hefboom/5a17..."
                                "+1c2d3e4f+AW...\" --checkpoint march.checkpoint\n"
                                "Example: hefboom verify dossier.hefboom --key \"...\" --cosign "
                                "our.key > april.checkpoint\n") +
                    exit_codes_help);
    command->callback([options] { verify(*options); });
}

} // namespace hefboom::cli
