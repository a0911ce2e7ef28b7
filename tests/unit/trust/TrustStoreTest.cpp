// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/TrustStore.h"

#include "TestCertificates.h"
#include "support/StrictTest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Wish = CertificateWish;

namespace
{

const QByteArray &authority()
{
    static const QByteArray pem =
        TestCertificate::selfSigned({.commonName = u"School CA"_s, .kind = Wish::Kind::Authority}).pem();
    return pem;
}

const QByteArray &secondAuthority()
{
    static const QByteArray pem =
        TestCertificate::selfSigned(
            {.commonName = u"Second CA"_s, .kind = Wish::Kind::Authority, .validToDays = 10, .key = Wish::Key::Rsa2048})
            .pem();
    return pem;
}

} // namespace

class TrustStoreTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void authoritiesAreRead();
    void faultIsNamed_data();
    void faultIsNamed();
    void everyDamagedByteIsRefusedOrHarmless();
    void fileOfOthersIsRefused_data();
    void fileOfOthersIsRefused();
    void missingFileIsSaid();
    void databaseHoldsThem();
    void copyIsReadOnlyAndAlone();
    void copyIsMadeOnce();
    void nothingIsMadeWithoutAnAuthority();
    void ownRequestsTrustThePublicOnesAsWell();

private:
    QString write(const QByteArray &text) const;
    static QString listed(const QString &folder, const QString &name);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TrustStoreTest::init()
{
    StrictTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TrustStoreTest::write(const QByteArray &text) const
{
    const QString path = m_folder->filePath(u"ca.pem"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("no file");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return path;
}

/// What certutil itself says of a database.
QString TrustStoreTest::listed(const QString &folder, const QString &name)
{
    QProcess certutil;
    certutil.start(u"certutil"_s, {u"-L"_s, u"-d"_s, u"sql:"_s + folder, u"-n"_s, name});
    certutil.waitForFinished();
    return QString::fromUtf8(certutil.readAllStandardOutput());
}

void TrustStoreTest::authoritiesAreRead()
{
    const auto store =
        TrustStore::load(write("# of the school\n" + authority() + "\nand another\n" + secondAuthority()));
    QVERIFY2(store, store ? "" : qPrintable(store.error().toLogLine()));
    QCOMPARE(store->certificates(),
             (QList<QSslCertificate>{QSslCertificate(authority()), QSslCertificate(secondAuthority())}));
    QCOMPARE(store->validUntil(), QSslCertificate(secondAuthority()).expiryDate());
}

void TrustStoreTest::faultIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &text, const QString &code, const QString &words) {
        QTest::newRow(name) << text << code << words;
    };
    const auto made = [](const Wish &wish) { return TestCertificate::selfSigned(wish).pem(); };
    const auto notOne = u"trust.not_a_certificate"_s;
    row("empty", "", notOne, u"no PEM certificate"_s);
    row("text", "hello", notOne, u"no PEM certificate"_s);
    row("DER", QSslCertificate(authority()).toDer(), notOne, u"no PEM certificate"_s);
    row("not base64", "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n", notOne, u"block 1"_s);
    row("not a certificate", "-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n", notOne,
        u"block 1"_s);
    row("cut off", authority() + authority().left(authority().size() / 2), notOne, u"block 2"_s);
    row("a request", "-----BEGIN CERTIFICATE REQUEST-----\naGVsbG8=\n-----END CERTIFICATE REQUEST-----\n", notOne,
        u"block 1"_s);
    row("a key", authority() + TestCertificate::selfSigned({}).keyPem(), u"trust.private_key"_s, u"private key"_s);
    row("a server", made({.commonName = u"web.example"_s, .names = {u"web.example"_s}}), u"trust.not_an_authority"_s,
        u"web.example"_s);
    row("a server after an authority", authority() + made({.commonName = u"web.example"_s}),
        u"trust.not_an_authority"_s, u"certificate 2 (web.example)"_s);
    row("expired",
        made({.commonName = u"Old CA"_s, .kind = Wish::Kind::Authority, .validFromDays = -9, .validToDays = -1}),
        u"trust.expired"_s, u"Old CA) expired on "_s);
    row("not yet valid", made({.commonName = u"New CA"_s, .kind = Wish::Kind::Authority, .validFromDays = 2}),
        u"trust.not_yet_valid"_s, u"New CA) is valid from "_s);
    row("weak", made({.commonName = u"Weak CA"_s, .kind = Wish::Kind::Authority, .key = Wish::Key::Rsa768}),
        u"trust.weak"_s, u"Weak CA"_s);
    row("twice", authority() + authority(), u"trust.twice"_s, u"School CA"_s);
    row("too large", authority() + QByteArray(1 << 20, '\n'), u"trust.too_large"_s, u"1 MiB"_s);
}

void TrustStoreTest::faultIsNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QString, words);
    const QString path = write(text);
    const auto store = TrustStore::load(path);
    QVERIFY(!store);
    QCOMPARE(store.error().code, code);
    QVERIFY2(store.error().detail.startsWith(path), qPrintable(store.error().detail));
    QVERIFY2(store.error().detail.contains(words), qPrintable(store.error().detail));
}

/// Of a damaged file, either nothing is taken, or what is taken is an authority of the date and strength asked for.
void TrustStoreTest::everyDamagedByteIsRefusedOrHarmless()
{
    const QByteArray whole = authority();
    int refused = 0;
    for (qsizetype at = 0; at < whole.size(); at += 7) {
        QByteArray damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x11);
        const auto store = TrustStore::load(write(damaged));
        if (!store) {
            ++refused;
            continue;
        }
        QCOMPARE(store->certificates().size(), 1);
        QVERIFY(!store->certificates().first().isNull());
    }
    QVERIFY2(refused > 20, qPrintable(QString::number(refused)));
}

void TrustStoreTest::fileOfOthersIsRefused_data()
{
    QTest::addColumn<int>("permission");
    QTest::newRow("group") << int(QFile::WriteGroup);
    QTest::newRow("everybody") << int(QFile::WriteOther);
}

void TrustStoreTest::fileOfOthersIsRefused()
{
    QFETCH(int, permission);
    const QString path = write(authority());
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::Permission(permission)));
    const auto store = TrustStore::load(path);
    QVERIFY(!store);
    QCOMPARE(store.error().code, u"trust.writable_by_others"_s);
}

void TrustStoreTest::missingFileIsSaid()
{
    for (const QString &path : {m_folder->filePath(u"none"_s), m_folder->path()}) {
        const auto store = TrustStore::load(path);
        QVERIFY(!store);
        QCOMPARE(store.error().code, u"trust.unreadable"_s);
        QVERIFY(store.error().detail.contains(path));
    }
}

void TrustStoreTest::databaseHoldsThem()
{
    const auto store = TrustStore::load(write(authority() + secondAuthority()));
    QVERIFY(store);
    const QString folder = m_folder->filePath(u"template"_s);
    const auto made = store->makeDatabase(folder);
    QVERIFY2(made, made ? "" : qPrintable(made.error().toLogLine()));
    QVERIFY(listed(folder, u"kiosk-authority-1"_s).contains(u"School CA"_s));
    QVERIFY(listed(folder, u"kiosk-authority-2"_s).contains(u"Second CA"_s));
    // A second time, the folder is there already: nothing is overwritten, and nothing of it is lost.
    const auto again = store->makeDatabase(folder);
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"trust.folder"_s);
    QVERIFY(listed(folder, u"kiosk-authority-1"_s).contains(u"School CA"_s));
}

void TrustStoreTest::copyIsReadOnlyAndAlone()
{
    const auto store = TrustStore::load(write(authority()));
    QVERIFY(store);
    const QString prepared = m_folder->filePath(u"template"_s);
    const QString home = m_folder->filePath(u"home"_s);
    QVERIFY(QDir().mkpath(home));
    QVERIFY(store->makeDatabase(prepared));
    const auto installed = TrustStore::install(prepared, home);
    QVERIFY2(installed, installed ? "" : qPrintable(installed.error().toLogLine()));
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    QCOMPARE(QDir(home).entryList(everything), QStringList{u".pki"_s});
    QCOMPARE(QDir(home + u"/.pki"_s).entryList(everything), QStringList{u"nssdb"_s});
    const QFileInfoList files = QDir(home + u"/.pki/nssdb"_s).entryInfoList(everything);
    QCOMPARE(files.size(), 3);
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther | QFile::WriteGroup | QFile::WriteOther;
    for (const QFileInfo &file :
         files + QFileInfoList{QFileInfo(home + u"/.pki"_s), QFileInfo(home + u"/.pki/nssdb"_s)})
        QVERIFY2(!(QFile::permissions(file.filePath()) & others), qPrintable(file.filePath()));
    // The copy stands alone: the template may go.
    QVERIFY(QDir(prepared).removeRecursively());
    QVERIFY(listed(home + u"/.pki/nssdb"_s, u"kiosk-authority-1"_s).contains(u"School CA"_s));
}

void TrustStoreTest::copyIsMadeOnce()
{
    const QString prepared = m_folder->filePath(u"template"_s);
    const QString home = m_folder->filePath(u"home"_s);
    QVERIFY(QDir().mkpath(home + u"/.pki"_s));
    QVERIFY(QDir().mkpath(prepared));
    const auto installed = TrustStore::install(prepared, home);
    QVERIFY(!installed);
    QCOMPARE(installed.error().code, u"trust.install"_s);
}

void TrustStoreTest::nothingIsMadeWithoutAnAuthority()
{
    const QString folder = m_folder->filePath(u"template"_s);
    QVERIFY(TrustStore().makeDatabase(folder));
    QVERIFY(!QFileInfo::exists(folder));
    QVERIFY(TrustStore().isEmpty());
    QVERIFY(!TrustStore().validUntil().isValid());
}

void TrustStoreTest::ownRequestsTrustThePublicOnesAsWell()
{
    const auto store = TrustStore::load(write(authority()));
    QVERIFY(store);
    const auto configuration = store->sslConfiguration();
    QCOMPARE(configuration.peerVerifyMode(), QSslSocket::VerifyPeer);
    QVERIFY(configuration.caCertificates().contains(QSslCertificate(authority())));
    const auto publicOnes = QSslConfiguration::systemCaCertificates();
    QCOMPARE(configuration.caCertificates().size(), publicOnes.size() + 1);
    QVERIFY(!TrustStore().sslConfiguration().caCertificates().contains(QSslCertificate(authority())));
}

KIOSK_TEST(TrustStoreTest)
#include "TrustStoreTest.moc"
