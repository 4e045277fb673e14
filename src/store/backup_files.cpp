// SPDX-License-Identifier: EUPL-1.2
#include "store/backup_files.hpp"

#include "store/failure.hpp"
#include "store/sqlite_files.hpp"

#include <openssl/evp.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <vector>

namespace hefboom::store {

namespace {

constexpr std::size_t read_bytes = 1 << 20;

} // namespace

Digest sha256_of_file(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    auto const hash =
        std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr);
    std::vector<char> piece(read_bytes);
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        EVP_DigestUpdate(hash.get(), piece.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (!in.eof())
        throw StoreFailure(StoreFailure::Kind::no_access, file.string() + " cannot be read.");
    Digest digest{};
    EVP_DigestFinal_ex(hash.get(), digest.data(), nullptr);
    return digest;
}

std::optional<std::string> contents_of(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

void write_durably(std::filesystem::path const& file, std::string_view text) {
    {
        std::ofstream out(file, std::ios::binary | std::ios::trunc);
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
        out.close();
        if (!out)
            throw StoreFailure(StoreFailure::Kind::no_access,
                               file.string() + " cannot be written.");
    }
    sqlite::sync_file(file);
}

} // namespace hefboom::store
