// SPDX-License-Identifier: EUPL-1.2
#include "cli/demo_data.hpp"

#include <fstream>
#include <stdexcept>
#include <string_view>
#include <system_error>

extern "C" char const hefboom_demo_journal[];
extern "C" char const hefboom_demo_journal_end[];
extern "C" char const hefboom_demo_keys[];
extern "C" char const hefboom_demo_keys_end[];

namespace hefboom::cli {

namespace {

constexpr char const* journal_name = "journal.db";
constexpr char const* keys_name = "keys.db";

void write(std::filesystem::path const& file, std::string_view bytes) {
    std::ofstream out(file, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw std::runtime_error("cannot write " + file.string());
    std::filesystem::permissions(file, std::filesystem::perms::owner_read |
                                           std::filesystem::perms::owner_write);
}

std::filesystem::path fresh_folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "hefboom-demo-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("cannot make a temporary folder " + pattern);
    return pattern;
}

} // namespace

void unpack_demo(std::filesystem::path const& folder) {
    for (auto const* name : {journal_name, keys_name})
        if (std::filesystem::exists(folder / name)) return;
    std::filesystem::create_directories(folder);
    // Keys first: a crash between the two leaves a folder the store refuses, not one it sweeps.
    write(folder / keys_name, {hefboom_demo_keys, hefboom_demo_keys_end});
    write(folder / journal_name, {hefboom_demo_journal, hefboom_demo_journal_end});
}

TemporaryFolder::TemporaryFolder() : path_(fresh_folder()) {}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace hefboom::cli
