// SPDX-License-Identifier: EUPL-1.2
#include "journal/verifier_key.hpp"

#include "base/base64.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::journal;

namespace {

/// The key that the documentation of Go's note package uses.
constexpr std::string_view peter_neumann =
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

} // namespace

TEST_CASE("a published key is read and written the same") {
    auto const key = verifier_key_from(peter_neumann).value();
    CHECK(key.name == "PeterNeumann");
    CHECK(key.type == SignatureType::ed25519);
    CHECK(key.id() == 0xc74f20a3U);
    CHECK(to_vkey(key) == peter_neumann);
}

TEST_CASE("the type is part of the id") {
    auto key = verifier_key_from(peter_neumann).value();
    key.type = SignatureType::cosignature;
    CHECK(key.id() != 0xc74f20a3U);
    CHECK(verifier_key_from(to_vkey(key)).value() == key);
}

TEST_CASE("a key that is not well formed is refused with its reason") {
    auto const refused = [](std::string_view text) { return verifier_key_from(text).error().key; };
    CHECK(refused("") == "vkey.malformed");
    CHECK(refused("PeterNeumann") == "vkey.malformed");
    CHECK(refused("PeterNeumann+c74f20a3") == "vkey.malformed");
    CHECK(refused("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW") ==
          "vkey.malformed");
    CHECK(refused("PeterNeumann+c74f20a+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW") ==
          "vkey.malformed");
    CHECK(refused("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T") ==
          "vkey.malformed");
    CHECK(refused("PeterNeumann+c74f20a3+ARpc2Q==") == "vkey.malformed");
    CHECK(refused("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW") ==
          "vkey.wrong_id");
    CHECK(refused("PeterNeumanm+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW") ==
          "vkey.wrong_id");
    CHECK(refused("PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW") ==
          "vkey.unknown_type");
}

TEST_CASE("a key name has no space, no plus and a limit") {
    CHECK(is_key_name("hefboom/0123"));
    CHECK(is_key_name(std::string(max_key_name_bytes, 'a')));
    CHECK_FALSE(is_key_name(std::string(max_key_name_bytes + 1, 'a')));
    CHECK_FALSE(is_key_name(""));
    CHECK_FALSE(is_key_name("a b"));
    CHECK_FALSE(is_key_name("a+b"));
    CHECK_FALSE(is_key_name("a\nb"));
    CHECK_FALSE(is_key_name("caf\u00e9"));
}
