// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "journal/signing_key.hpp"

#include <CLI/CLI.hpp>
#include <sodium.h>

#include <iostream>
#include <memory>
#include <string>

namespace hefboom::cli {

namespace {

struct CosignKeyOptions {
    std::string file;
    std::string name;
};

void make_key(CosignKeyOptions const& options) {
    journal::Seed seed{};
    randombytes_buf(seed.data(), seed.size());
    auto const key =
        journal::SigningKey::from_seed(options.name, journal::SignatureType::cosignature, seed);
    sodium_memzero(seed.data(), seed.size());
    if (!key)
        end_with(ExitCode::usage, "a name has no spaces, no plus and at most 128 plain characters");
    auto text = key->to_text() + "\n";
    write_new_secret_file(options.file, text);
    sodium_memzero(text.data(), text.size());
    std::cout << journal::to_vkey(key->verifier()) << '\n';
}

} // namespace

void add_cosign_key(CLI::App& app) {
    auto const options = std::make_shared<CosignKeyOptions>();
    auto* const command = app.add_subcommand(
        "cosign-key", "Make a key for cosigning. It stays with your organisation; the server never "
                      "has it. Prints the public key.");
    command->add_option("file", options->file, "New file for the secret key")->required();
    command
        ->add_option("--name", options->name, "Name of the witness, as gemeente.example/contract")
        ->required();
    command->footer(std::string("Example: hefboom cosign-key our.key --name "
                                "gemeente.example/contract\n") +
                    exit_codes_help);
    command->callback([options] { make_key(*options); });
}

} // namespace hefboom::cli
