<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Press</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Toggle</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>SetFocus</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Triggers the action</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Toggles the state</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Sets the focus</translation>
    </message>
</context>
<context>
    <name>QWebEnginePage</name>
    <message>
        <source>Are you sure you want to leave this page? Changes that you made may not be saved.</source>
        <translation>Are you sure you want to leave this page? Changes that you made may not be saved.</translation>
    </message>
</context>
<context>
    <name>kiosk::AddressPage</name>
    <message>
        <source>What is your %1 e-mail address?</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>What is your %1 e-mail address?</translation>
    </message>
    <message>
        <source>It is also your user name in most services.</source>
        <translation>It is also your user name in most services.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <extracomment>Accessible name of a button that fills in the rest of an address; %1 such as @student.example</extracomment>
        <translation>Fill in %1</translation>
    </message>
    <message>
        <source>My address is from another organisation</source>
        <translation>My address is from another organisation</translation>
    </message>
    <message>
        <source>Please check the address.</source>
        <translation>Please check the address.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Type your e-mail address first.</source>
        <translation>Type your e-mail address first.</translation>
    </message>
    <message>
        <source>This looks like another organisation’s address. If it is right, press Continue again. Or did you mean this?</source>
        <translation>This looks like another organisation’s address. If it is right, press Continue again. Or did you mean this?</translation>
    </message>
    <message>
        <source>The part before the @ is missing.</source>
        <translation>The part before the @ is missing.</translation>
    </message>
    <message>
        <source>The @ is missing from the address.</source>
        <translation>The @ is missing from the address.</translation>
    </message>
    <message>
        <source>The @ is missing from the address. Did you mean this?</source>
        <translation>The @ is missing from the address. Did you mean this?</translation>
    </message>
    <message>
        <source>The end of the address is missing. Choose one of the endings above.</source>
        <translation>The end of the address is missing. Choose one of the endings above.</translation>
    </message>
    <message>
        <source>The end of the address is missing. Did you mean this?</source>
        <translation>The end of the address is missing. Did you mean this?</translation>
    </message>
    <message>
        <source>The part after the @ looks misspelt. Did you mean this?</source>
        <translation>The part after the @ looks misspelt. Did you mean this?</translation>
    </message>
    <message>
        <source>No account has this ending. Choose one of the endings above.</source>
        <translation>No account has this ending. Choose one of the endings above.</translation>
    </message>
    <message>
        <source>%1: the address looks like %2.</source>
        <extracomment>%1 is a kind of account, such as “Student account”; %2 is an example of an address</extracomment>
        <translation>%1: the address looks like %2.</translation>
    </message>
    <message>
        <source>This looks like another kind of account: %1. Did you mean this?</source>
        <extracomment>%1 is a kind of account, such as “Student account”</extracomment>
        <translation>This looks like another kind of account: %1. Did you mean this?</translation>
    </message>
    <message>
        <source>User names have no å, ä, ö or other accented letters. Did you mean this?</source>
        <translation>User names have no å, ä, ö or other accented letters. Did you mean this?</translation>
    </message>
    <message>
        <source>An address has no spaces. Did you mean this?</source>
        <translation>An address has no spaces. Did you mean this?</translation>
    </message>
    <message>
        <source>Did you mean this?</source>
        <translation>Did you mean this?</translation>
    </message>
    <message>
        <source>This is too long for an e-mail address.</source>
        <translation>This is too long for an e-mail address.</translation>
    </message>
    <message>
        <source>Correct to %1</source>
        <extracomment>Accessible name of a button that replaces what was typed; %1 is an e-mail address</extracomment>
        <translation>Correct to %1</translation>
    </message>
    <message>
        <source>Cover the address</source>
        <extracomment>Accessible names of the eye in the address field: others stand around the kiosk</extracomment>
        <translation>Cover the address</translation>
    </message>
    <message>
        <source>Show the address</source>
        <translation>Show the address</translation>
    </message>
</context>
<context>
    <name>kiosk::GoodbyePage</name>
    <message>
        <source>You are all set</source>
        <translation>You are all set</translation>
    </message>
    <message>
        <source>Everything about you has been erased from this kiosk.</source>
        <translation>Everything about you has been erased from this kiosk.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>How did it go?</translation>
    </message>
    <message>
        <source>Well</source>
        <extracomment>Answer to &quot;How did it go?&quot;</extracomment>
        <translation>Well</translation>
    </message>
    <message>
        <source>So-so</source>
        <extracomment>Answer to &quot;How did it go?&quot;</extracomment>
        <translation>So-so</translation>
    </message>
    <message>
        <source>Badly</source>
        <extracomment>Answer to &quot;How did it go?&quot;</extracomment>
        <translation>Badly</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>kiosk::GuestPage</name>
    <message>
        <source>Guests write an e-mail</source>
        <translation>Guests write an e-mail</translation>
    </message>
    <message>
        <source>An address of another organisation is reset by the support of %1.</source>
        <extracomment>%1 is the school&apos;s short name</extracomment>
        <translation>An address of another organisation is reset by the support of %1.</translation>
    </message>
    <message>
        <source>Write from the e-mail address that was invited as a guest. From another address the support cannot help.</source>
        <translation>Write from the e-mail address that was invited as a guest. From another address the support cannot help.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera: it opens a message that is already filled in.</source>
        <translation>Scan the QR code with your phone’s camera: it opens a message that is already filled in.</translation>
    </message>
    <message>
        <source>The support answers by e-mail. You do not need to wait here.</source>
        <translation>The support answers by e-mail. You do not need to wait here.</translation>
    </message>
    <message>
        <source>Opens an e-mail on your phone</source>
        <translation>Opens an e-mail on your phone</translation>
    </message>
    <message>
        <source>QR code: e-mail to %1</source>
        <extracomment>Accessible name of a QR code; %1 is an e-mail address</extracomment>
        <translation>QR code: e-mail to %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>End visit</translation>
    </message>
</context>
<context>
    <name>kiosk::GuidanceStrip</name>
    <message>
        <source>Does the page say that your MFA settings have been reset?</source>
        <translation>Does the page say that your MFA settings have been reset?</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Answer to &quot;Does the page say that your MFA settings have been reset?&quot;</extracomment>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Not yet</source>
        <extracomment>Answer to &quot;Does the page say that your MFA settings have been reset?&quot;</extracomment>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Opening the identity service…</source>
        <translation>Opening the identity service…</translation>
    </message>
    <message>
        <source>Select %1.</source>
        <extracomment>%1 is the word on the service&apos;s own page, in quotation marks: “MFA reset”</extracomment>
        <translation>Select %1.</translation>
    </message>
    <message>
        <source>Choose your bank or the mobile certificate.</source>
        <translation>Choose your bank or the mobile certificate.</translation>
    </message>
    <message>
        <source>Identify yourself with your bank codes.</source>
        <translation>Identify yourself with your bank codes.</translation>
    </message>
    <message>
        <source>Type your phone number here, then confirm on your phone.</source>
        <translation>Type your phone number here, then confirm on your phone.</translation>
    </message>
    <message>
        <source>Check your data and press %1.</source>
        <extracomment>%1 is the button on Suomi.fi&apos;s page, in quotation marks: “Continue to service”</extracomment>
        <translation>Check your data and press %1.</translation>
    </message>
    <message>
        <source>Open the invitation mail on your own phone and do what it says. You have 10 minutes.</source>
        <translation>Open the invitation mail on your own phone and do what it says. You have 10 minutes.</translation>
    </message>
    <message>
        <source>If the page still offers %1, select it.</source>
        <extracomment>%1 is the word on the service&apos;s own page, in quotation marks: “MFA reset”</extracomment>
        <translation>If the page still offers %1, select it.</translation>
    </message>
    <message>
        <source>Read what the page says.</source>
        <translation>Read what the page says.</translation>
    </message>
    <message>
        <source>Your address has been filled in for you.</source>
        <translation>Your address has been filled in for you.</translation>
    </message>
    <message>
        <source>Suomi.fi e-Identification</source>
        <extracomment>Official name of Suomi.fi&apos;s service in this language</extracomment>
        <translation>Suomi.fi e-Identification</translation>
    </message>
    <message>
        <source>Candour ID</source>
        <translation>Candour ID</translation>
    </message>
    <message>
        <source>When the page asks how to identify yourself, choose %1.</source>
        <extracomment>%1 is Suomi.fi e-Identification or Candour ID</extracomment>
        <translation>When the page asks how to identify yourself, choose %1.</translation>
    </message>
    <message>
        <source>If the page shows a code, check that your phone shows the same.</source>
        <translation>If the page shows a code, check that your phone shows the same.</translation>
    </message>
    <message>
        <source>Have your passport or identity card ready. Never open your mail on this kiosk.</source>
        <translation>Have your passport or identity card ready. Never open your mail on this kiosk.</translation>
    </message>
    <message>
        <source>The next page shows your personal data: mind who stands behind you.</source>
        <translation>The next page shows your personal data: mind who stands behind you.</translation>
    </message>
    <message>
        <source>This page shows your personal data: mind who stands behind you.</source>
        <translation>This page shows your personal data: mind who stands behind you.</translation>
    </message>
    <message>
        <source>Page of %2, address %1</source>
        <extracomment>Accessible text of the badge with a web address; %1 is the host, %2 whose page it is</extracomment>
        <translation>Page of %2, address %1</translation>
    </message>
    <message>
        <source>Encrypted connection</source>
        <translation>Encrypted connection</translation>
    </message>
</context>
<context>
    <name>kiosk::IdleOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>We will erase your visit in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>We will erase your visit in</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Do you need more time?</translation>
    </message>
    <message>
        <source>A visit has its limit for your safety. We will erase it in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>A visit has its limit for your safety. We will erase it in</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>I need more time</translation>
    </message>
    <message>
        <source>End my visit now</source>
        <translation>End my visit now</translation>
    </message>
    <message numerus="yes">
        <source>%1 We will erase your visit in %n second(s).</source>
        <extracomment>Spoken; %1 is the question &quot;Are you still there?&quot;</extracomment>
        <translation>
            <numerusform>%1 We will erase your visit in %n second.</numerusform>
            <numerusform>%1 We will erase your visit in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::MethodCard</name>
    <message>
        <source>Suomi.fi e-Identification</source>
        <extracomment>Official name of Suomi.fi&apos;s service in this language</extracomment>
        <translation>Suomi.fi e-Identification</translation>
    </message>
    <message>
        <source>The quickest way</source>
        <translation>The quickest way</translation>
    </message>
    <message>
        <source>Finnish personal identity code</source>
        <translation>Finnish personal identity code</translation>
    </message>
    <message>
        <source>Finnish online banking codes or mobile certificate</source>
        <translation>Finnish online banking codes or mobile certificate</translation>
    </message>
    <message>
        <source>Use Suomi.fi</source>
        <translation>Use Suomi.fi</translation>
    </message>
    <message>
        <source>If you cannot use Suomi.fi</source>
        <translation>If you cannot use Suomi.fi</translation>
    </message>
    <message>
        <source>A passport, or an identity card with a chip. A residence permit does not do.</source>
        <translation>A passport, or an identity card with a chip. A residence permit does not do.</translation>
    </message>
    <message>
        <source>A phone that can read a chip and install the Candour ID app</source>
        <translation>A phone that can read a chip and install the Candour ID app</translation>
    </message>
    <message>
        <source>Your private e-mail on that phone: the invitation comes there</source>
        <translation>Your private e-mail on that phone: the invitation comes there</translation>
    </message>
    <message>
        <source>You have 10 minutes once you have started</source>
        <translation>You have 10 minutes once you have started</translation>
    </message>
    <message>
        <source>Use Candour ID</source>
        <translation>Use Candour ID</translation>
    </message>
</context>
<context>
    <name>kiosk::MethodPage</name>
    <message>
        <source>How will you prove who you are?</source>
        <translation>How will you prove who you are?</translation>
    </message>
    <message>
        <source>The identity service of %1 makes the reset. If it offers you only one of these ways, use that one.</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>The identity service of %1 makes the reset. If it offers you only one of these ways, use that one.</translation>
    </message>
    <message>
        <source>Sorry, something broke and the identification was cut off. Nothing was lost but that attempt. Please choose again.</source>
        <translation>Sorry, something broke and the identification was cut off. Nothing was lost but that attempt. Please choose again.</translation>
    </message>
    <message>
        <source>All attempts of this visit have been used. Please ask our staff.</source>
        <translation>All attempts of this visit have been used. Please ask our staff.</translation>
    </message>
    <message>
        <source>You will need your password at the end. Forgotten it? Select “%1” in the identity service first.</source>
        <extracomment>%1 is what the service&apos;s page calls it, such as “Reset password”</extracomment>
        <translation>You will need your password at the end. Forgotten it? Select “%1” in the identity service first.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Do this on my own phone</source>
        <translation>Do this on my own phone</translation>
    </message>
    <message>
        <source>I have neither</source>
        <translation>I have neither</translation>
    </message>
</context>
<context>
    <name>kiosk::NeitherPage</name>
    <message>
        <source>Our staff will help you</source>
        <translation>Our staff will help you</translation>
    </message>
    <message>
        <source>Without these ways of identifying, the reset is made together with staff.</source>
        <translation>Without these ways of identifying, the reset is made together with staff.</translation>
    </message>
    <message>
        <source>Take your passport or your official identity card of a Schengen country with you.</source>
        <extracomment>Source of the documents: the school&apos;s guide to new users (passport or official Schengen area identity card)</extracomment>
        <translation>Take your passport or your official identity card of a Schengen country with you.</translation>
    </message>
    <message>
        <source>Press “Ask for help” and staff will see that you are waiting.</source>
        <translation>Press “Ask for help” and staff will see that you are waiting.</translation>
    </message>
    <message>
        <source>Staff check your document in the school’s own system. This kiosk cannot do it for you.</source>
        <translation>Staff check your document in the school’s own system. This kiosk cannot do it for you.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>End visit</translation>
    </message>
</context>
<context>
    <name>kiosk::OutOfServicePage</name>
    <message>
        <source>Out of service for the moment</source>
        <translation>Out of service for the moment</translation>
    </message>
    <message>
        <source>Something on this kiosk keeps failing. It tries again by itself.</source>
        <translation>Something on this kiosk keeps failing. It tries again by itself.</translation>
    </message>
    <message>
        <source>The practice service does not answer. The kiosk tries again by itself.</source>
        <translation>The practice service does not answer. The kiosk tries again by itself.</translation>
    </message>
    <message>
        <source>The kiosk cannot be used right now. It tries again by itself.</source>
        <translation>The kiosk cannot be used right now. It tries again by itself.</translation>
    </message>
    <message>
        <source>The kiosk has no network connection. It tries again by itself.</source>
        <translation>The kiosk has no network connection. It tries again by itself.</translation>
    </message>
    <message>
        <source>The identity service does not answer right now. The kiosk tries again by itself.</source>
        <translation>The identity service does not answer right now. The kiosk tries again by itself.</translation>
    </message>
    <message>
        <source>The services that prove your identity do not answer right now. The kiosk tries again by itself.</source>
        <translation>The services that prove your identity do not answer right now. The kiosk tries again by itself.</translation>
    </message>
    <message>
        <source>The kiosk is being serviced.</source>
        <translation>The kiosk is being serviced.</translation>
    </message>
    <message>
        <source>The identity service is out of order. Staff know about it.</source>
        <translation>The identity service is out of order. Staff know about it.</translation>
    </message>
    <message>
        <source>The service desk is closed.</source>
        <translation>The service desk is closed.</translation>
    </message>
    <message>
        <source>Staff have taken the kiosk out of service.</source>
        <translation>Staff have taken the kiosk out of service.</translation>
    </message>
</context>
<context>
    <name>kiosk::OutcomePage</name>
    <message>
        <source>The identification was cancelled</source>
        <translation>The identification was cancelled</translation>
    </message>
    <message>
        <source>The page is gone from this kiosk, and so is what you typed on it.</source>
        <translation>The page is gone from this kiosk, and so is what you typed on it.</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>Start again when you are ready.</translation>
    </message>
    <message>
        <source>The page waited too long</source>
        <translation>The page waited too long</translation>
    </message>
    <message>
        <source>An identification page closes when nothing happens on it for a few minutes.</source>
        <translation>An identification page closes when nothing happens on it for a few minutes.</translation>
    </message>
    <message>
        <source>Take your bank codes or your phone in your hand first, then try again.</source>
        <translation>Take your bank codes or your phone in your hand first, then try again.</translation>
    </message>
    <message>
        <source>The 10 minutes are over</source>
        <translation>The 10 minutes are over</translation>
    </message>
    <message>
        <source>Candour ID gives 10 minutes for the whole identification.</source>
        <translation>Candour ID gives 10 minutes for the whole identification.</translation>
    </message>
    <message>
        <source>Have your passport or identity card ready and your private mail open on your phone, then try again.</source>
        <translation>Have your passport or identity card ready and your private mail open on your phone, then try again.</translation>
    </message>
    <message>
        <source>This phone does not do for Candour ID</source>
        <translation>This phone does not do for Candour ID</translation>
    </message>
    <message>
        <source>The phone must install the Candour ID app and read the chip of your document.</source>
        <translation>The phone must install the Candour ID app and read the chip of your document.</translation>
    </message>
    <message>
        <source>Use another phone, if you have one with you.</source>
        <translation>Use another phone, if you have one with you.</translation>
    </message>
    <message>
        <source>This document does not do</source>
        <translation>This document does not do</translation>
    </message>
    <message>
        <source>Candour ID needs a passport, or an identity card with a chip. A residence permit does not do.</source>
        <translation>Candour ID needs a passport, or an identity card with a chip. A residence permit does not do.</translation>
    </message>
    <message>
        <source>Use another document, if you have one with you.</source>
        <translation>Use another document, if you have one with you.</translation>
    </message>
    <message>
        <source>The tries are used up</source>
        <translation>The tries are used up</translation>
    </message>
    <message>
        <source>Candour ID allows a few tries in one identification.</source>
        <translation>Candour ID allows a few tries in one identification.</translation>
    </message>
    <message>
        <source>You can start a new identification from the beginning.</source>
        <translation>You can start a new identification from the beginning.</translation>
    </message>
    <message>
        <source>You could not be identified</source>
        <translation>You could not be identified</translation>
    </message>
    <message>
        <source>The identification did not succeed this time. The page does not tell the kiosk why.</source>
        <translation>The identification did not succeed this time. The page does not tell the kiosk why.</translation>
    </message>
    <message>
        <source>Try again and check each code before you send it.</source>
        <translation>Try again and check each code before you send it.</translation>
    </message>
    <message>
        <source>The identity service does not answer</source>
        <translation>The identity service does not answer</translation>
    </message>
    <message>
        <source>This is no fault of yours. The service or the network has a disturbance.</source>
        <translation>This is no fault of yours. The service or the network has a disturbance.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Wait a moment and try again.</translation>
    </message>
    <message>
        <source>The kiosk stopped for your safety</source>
        <translation>The kiosk stopped for your safety</translation>
    </message>
    <message>
        <source>It could not make sure that the page is genuine, so it did not open it.</source>
        <translation>It could not make sure that the page is genuine, so it did not open it.</translation>
    </message>
    <message>
        <source>Do not identify yourself on this kiosk now.</source>
        <translation>Do not identify yourself on this kiosk now.</translation>
    </message>
    <message>
        <source>This page is not needed here</source>
        <translation>This page is not needed here</translation>
    </message>
    <message>
        <source>The link led out of the identification, so the kiosk did not open it.</source>
        <translation>The link led out of the identification, so the kiosk did not open it.</translation>
    </message>
    <message>
        <source>Try again and press only what the strip above the page tells you.</source>
        <translation>Try again and press only what the strip above the page tells you.</translation>
    </message>
    <message>
        <source>Sorry, the page broke down</source>
        <translation>Sorry, the page broke down</translation>
    </message>
    <message>
        <source>This is the kiosk’s fault, not yours. What you typed on the page is gone.</source>
        <translation>This is the kiosk’s fault, not yours. What you typed on the page is gone.</translation>
    </message>
    <message>
        <source>Try again: the identification starts from the beginning.</source>
        <translation>Try again: the identification starts from the beginning.</translation>
    </message>
    <message>
        <source>Our staff will help you from here</source>
        <translation>Our staff will help you from here</translation>
    </message>
    <message numerus="yes">
        <source>This kiosk starts an identification %n time(s) in one visit, and they have been used.</source>
        <translation>
            <numerusform>This kiosk starts an identification once in one visit, and that has been used.</numerusform>
            <numerusform>This kiosk starts an identification %n times in one visit, and they have been used.</numerusform>
        </translation>
    </message>
    <message>
        <source>Or identify yourself in another way.</source>
        <translation>Or identify yourself in another way.</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <extracomment>%1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Please ask our staff: %1</translation>
    </message>
    <message>
        <source>If it does not help, ask our staff: %1</source>
        <translation>If it does not help, ask our staff: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left</source>
        <comment>how many more times the identification may be started in this visit</comment>
        <translation>
            <numerusform>%n attempt left</numerusform>
            <numerusform>%n attempts left</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Choose another way</source>
        <translation>Choose another way</translation>
    </message>
    <message>
        <source>How our staff can help</source>
        <translation>How our staff can help</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start over</translation>
    </message>
</context>
<context>
    <name>kiosk::OwnPhonePage</name>
    <message>
        <source>Reset on your own phone</source>
        <translation>Reset on your own phone</translation>
    </message>
    <message>
        <source>The same service works on your phone. Nothing of it passes through this kiosk.</source>
        <translation>The same service works on your phone. Nothing of it passes through this kiosk.</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Scan with your phone’s camera</translation>
    </message>
    <message>
        <source>Open the page and give your e-mail address.</source>
        <translation>Open the page and give your e-mail address.</translation>
    </message>
    <message>
        <source>Select “%1” and identify yourself.</source>
        <extracomment>%1 is what the service&apos;s page calls it, such as “MFA reset”</extracomment>
        <translation>Select “%1” and identify yourself.</translation>
    </message>
    <message>
        <source>Wait until the page says that your MFA settings have been reset.</source>
        <translation>Wait until the page says that your MFA settings have been reset.</translation>
    </message>
    <message>
        <source>Then press “The reset is done” here: the kiosk starts the wait and shows the next steps.</source>
        <translation>Then press “The reset is done” here: the kiosk starts the wait and shows the next steps.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>The reset is done</source>
        <translation>The reset is done</translation>
    </message>
</context>
<context>
    <name>kiosk::PageWordStrip</name>
    <message>
        <source>The page %1 asks:</source>
        <extracomment>Above what a web page says, in quotation; %1 is its host, such as tunnistus.suomi.fi</extracomment>
        <translation>The page %1 asks:</translation>
    </message>
    <message>
        <source>The page %1 says:</source>
        <translation>The page %1 says:</translation>
    </message>
    <message>
        <source>The page wanted to open a window for typing. This kiosk opens none.</source>
        <extracomment>Under what a web page says, when it wanted the visitor to type something in a window of its own</extracomment>
        <translation>The page wanted to open a window for typing. This kiosk opens none.</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>page&apos;s question</comment>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <comment>page&apos;s question</comment>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>No</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>page&apos;s message</comment>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>kiosk::ScreenKeyboard</name>
    <message>
        <source>Capital letter</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Capital letter</translation>
    </message>
    <message>
        <source>Signs</source>
        <comment>key of the screen keyboard, read aloud: shows signs instead of letters</comment>
        <translation>Signs</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the screen keyboard, read aloud: shows letters instead of signs</comment>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Backspace</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>key of the screen keyboard, read aloud: moves the cursor</comment>
        <translation>Left</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>key of the screen keyboard, read aloud: moves the cursor</comment>
        <translation>Right</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Hide the keyboard</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>the space key of the screen keyboard</comment>
        <translation>Space</translation>
    </message>
    <message>
        <source>Screen keyboard</source>
        <comment>read aloud</comment>
        <translation>Screen keyboard</translation>
    </message>
</context>
<context>
    <name>kiosk::SessionWindow</name>
    <message>
        <source>Demo: a practice service on this computer. Nothing here is real.</source>
        <translation>Demo: a practice service on this computer. Nothing here is real.</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <extracomment>Button on every screen, bottom left</extracomment>
        <translation>Ask for help</translation>
    </message>
    <message>
        <source>Your call for help shows here. Staff: %1</source>
        <extracomment>After &quot;Ask for help&quot;; %1 is a place, such as &quot;the service desk&quot;</extracomment>
        <translation>Your call for help shows here. Staff: %1</translation>
    </message>
    <message>
        <source>Someone is coming to help you.</source>
        <translation>Someone is coming to help you.</translation>
    </message>
    <message>
        <source>Rehearsal by staff: every page is let through and listed. Not for visitors.</source>
        <extracomment>Ribbon on every screen of a rehearsal</extracomment>
        <translation>Rehearsal by staff: every page is let through and listed. Not for visitors.</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpPage</name>
    <message>
        <source>Set Authenticator up again</source>
        <translation>Set Authenticator up again</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Scan with your phone’s camera</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>With my phone only</source>
        <extracomment>How to set Authenticator up: with the phone alone</extracomment>
        <translation>With my phone only</translation>
    </message>
    <message>
        <source>With a computer too</source>
        <extracomment>How to set Authenticator up: with the phone and a computer of one&apos;s own</extracomment>
        <translation>With a computer too</translation>
    </message>
    <message>
        <source>App Store</source>
        <extracomment>Name of a QR code of an app store: for iPhones</extracomment>
        <translation>App Store</translation>
    </message>
    <message>
        <source>Google Play</source>
        <extracomment>Name of a QR code of an app store: for Android phones</extracomment>
        <translation>Google Play</translation>
    </message>
    <message>
        <source>Detailed guide</source>
        <extracomment>Below the QR code of the school&apos;s own guide</extracomment>
        <translation>Detailed guide</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>The words on your screen may differ a little.</source>
        <extracomment>Below the steps that quote Microsoft&apos;s pages</extracomment>
        <translation>The words on your screen may differ a little.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 is the number of the step, %2 how many there are</extracomment>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>End visit</translation>
    </message>
    <message>
        <source>It still asks for the old Authenticator</source>
        <translation>It still asks for the old Authenticator</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>It works</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpSteps</name>
    <message>
        <source>Scan the code of your phone’s app store. The publisher must be &lt;b&gt;Microsoft Corporation&lt;/b&gt;: other apps look alike.</source>
        <translation>Scan the code of your phone’s app store. The publisher must be &lt;b&gt;Microsoft Corporation&lt;/b&gt;: other apps look alike.</translation>
    </message>
    <message>
        <source>Open the app and allow its notifications, but do not sign in to it.</source>
        <translation>Open the app and allow its notifications, but do not sign in to it.</translation>
    </message>
    <message>
        <source>Sign in with your %1 address and password</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Sign in with your %1 address and password</translation>
    </message>
    <message>
        <source>Scan the large QR code with your phone’s camera and open &lt;b&gt;%1&lt;/b&gt; on your phone.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Scan the large QR code with your phone’s camera and open &lt;b&gt;%1&lt;/b&gt; on your phone.</translation>
    </message>
    <message>
        <source>Open &lt;b&gt;%1&lt;/b&gt; on your own computer. Never sign in on this kiosk.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Open &lt;b&gt;%1&lt;/b&gt; on your own computer. Never sign in on this kiosk.</translation>
    </message>
    <message>
        <source>If it asks %1, choose %2 on every device that is not yours alone.</source>
        <extracomment>%1 is Microsoft&apos;s “Stay signed in?”, %2 is “No”</extracomment>
        <translation>If it asks %1, choose %2 on every device that is not yours alone.</translation>
    </message>
    <message>
        <source>Let Microsoft start the set-up</source>
        <translation>Let Microsoft start the set-up</translation>
    </message>
    <message>
        <source>Microsoft says %1 or %2. Press %3.</source>
        <extracomment>%1 and %2 are Microsoft&apos;s headings, %3 is its button “Next”</extracomment>
        <translation>Microsoft says %1 or %2. Press %3.</translation>
    </message>
    <message>
        <source>If it offers a passkey, you may skip it or create it on your own phone, never on this kiosk.</source>
        <translation>If it offers a passkey, you may skip it or create it on your own phone, never on this kiosk.</translation>
    </message>
    <message>
        <source>Add your account with the link</source>
        <translation>Add your account with the link</translation>
    </message>
    <message>
        <source>Press %1 until the page gives you a link that opens Authenticator. Press the link: the app adds your account.</source>
        <extracomment>%1 is Microsoft&apos;s button “Next”</extracomment>
        <translation>Press %1 until the page gives you a link that opens Authenticator. Press the link: the app adds your account.</translation>
    </message>
    <message>
        <source>Add your account with the QR code</source>
        <translation>Add your account with the QR code</translation>
    </message>
    <message>
        <source>Press %1 on the computer until it shows a QR code. In the app, add %2, choose %3 and point the phone at the computer.</source>
        <extracomment>%1 is Microsoft&apos;s button “Next”, %2 the kind of account, %3 “Scan a QR code”</extracomment>
        <translation>Press %1 on the computer until it shows a QR code. In the app, add %2, choose %3 and point the phone at the computer.</translation>
    </message>
    <message>
        <source>Do not sign in directly in the app: your account comes there by the link or the QR code only.</source>
        <translation>Do not sign in directly in the app: your account comes there by the link or the QR code only.</translation>
    </message>
    <message>
        <source>Type the two-digit number in the app</source>
        <translation>Type the two-digit number in the app</translation>
    </message>
    <message>
        <source>The page shows a number and the app asks for it. Then go back to the page and press %1 and %2.</source>
        <translation>The page shows a number and the app asks for it. Then go back to the page and press %1 and %2.</translation>
    </message>
    <message>
        <source>The computer shows a number and the app asks for it. Then press %1 and %2 on the computer.</source>
        <translation>The computer shows a number and the app asks for it. Then press %1 and %2 on the computer.</translation>
    </message>
    <message>
        <source>Microsoft gives the set-up 15 minutes. If it takes longer, it asks you to sign in again.</source>
        <translation>Microsoft gives the set-up 15 minutes. If it takes longer, it asks you to sign in again.</translation>
    </message>
    <message>
        <source>Before you go</source>
        <translation>Before you go</translation>
    </message>
    <message>
        <source>The app now shows your account. Keep it on your phone: every sign-in needs it.</source>
        <translation>The app now shows your account. Keep it on your phone: every sign-in needs it.</translation>
    </message>
    <message>
        <source>The guide of %1 has these steps in more detail. Scan its QR code to take it with you.</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>The guide of %1 has these steps in more detail. Scan its QR code to take it with you.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Was your phone stolen?&lt;/b&gt; The reset does not end old sign-ins. Tell our staff, so that they revoke your sessions.</source>
        <translation>&lt;b&gt;Was your phone stolen?&lt;/b&gt; The reset does not end old sign-ins. Tell our staff, so that they revoke your sessions.</translation>
    </message>
    <message>
        <source>Install Microsoft Authenticator</source>
        <translation>Install Microsoft Authenticator</translation>
    </message>
</context>
<context>
    <name>kiosk::SisterSchoolPage</name>
    <message>
        <source>This address belongs to another school: %1</source>
        <extracomment>%1 is a school&apos;s name in the nominative</extracomment>
        <translation>This address belongs to another school: %1</translation>
    </message>
    <message>
        <source>That school resets Authenticator in its own service.</source>
        <translation>That school resets Authenticator in its own service.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera.</source>
        <translation>Scan the QR code with your phone’s camera.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <extracomment>Accessible name of a QR code; %1 is a web address</extracomment>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>End visit</translation>
    </message>
</context>
<context>
    <name>kiosk::SpeechBar</name>
    <message>
        <source>Reading aloud</source>
        <extracomment>Label of the band that is shown while the screen is being read aloud</extracomment>
        <translation>Reading aloud</translation>
    </message>
    <message>
        <source>Plug in headphones to listen.</source>
        <extracomment>For those who want the screen to be read aloud</extracomment>
        <translation>Plug in headphones to listen.</translation>
    </message>
    <message>
        <source>This device has no voice for this language.</source>
        <extracomment>The screen cannot be read aloud in the language of the screen</extracomment>
        <translation>This device has no voice for this language.</translation>
    </message>
    <message>
        <source>Read again</source>
        <extracomment>Button: reads the whole screen aloud from its beginning</extracomment>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Read what I typed</source>
        <extracomment>Button: speaks the e-mail address that the visitor has typed, letter by letter</extracomment>
        <translation>Read what I typed</translation>
    </message>
    <message>
        <source>Read the web page</source>
        <extracomment>Button: reads the text of the web page that is shown</extracomment>
        <translation>Read the web page</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>Button: reading aloud ends</extracomment>
        <translation>Stop reading</translation>
    </message>
</context>
<context>
    <name>kiosk::TicketPage</name>
    <message>
        <source>Take this with you</source>
        <translation>Take this with you</translation>
    </message>
    <message>
        <source>Photograph this screen, or remember the number and the time.</source>
        <translation>Photograph this screen, or remember the number and the time.</translation>
    </message>
    <message>
        <source>Your number</source>
        <extracomment>Above the ticket&apos;s number, such as A7</extracomment>
        <translation>Your number</translation>
    </message>
    <message>
        <source>When it is time, open %1 on your phone and follow what it says.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>When it is time, open %1 on your phone and follow what it says.</translation>
    </message>
    <message>
        <source>Do not sign in directly inside the Authenticator app.</source>
        <translation>Do not sign in directly inside the Authenticator app.</translation>
    </message>
    <message>
        <source>If it still asks for the old Authenticator, come back and touch your number on the first screen.</source>
        <translation>If it still asks for the old Authenticator, come back and touch your number on the first screen.</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Scan with your phone’s camera</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>should be ready now</source>
        <extracomment>%1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>should be ready now</translation>
    </message>
    <message>
        <source>ready by %1</source>
        <translation>ready by %1</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Done, free the kiosk</translation>
    </message>
    <message>
        <source>Stay here instead</source>
        <translation>Stay here instead</translation>
    </message>
</context>
<context>
    <name>kiosk::TopBar</name>
    <message>
        <source>Authenticator reset</source>
        <extracomment>Name of the product under the organisation&apos;s name, top left on every screen</extracomment>
        <translation>Authenticator reset</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>The four steps of a visit, in the step bar: as short as possible</extracomment>
        <translation>Address</translation>
    </message>
    <message>
        <source>Verify</source>
        <comment>step bar</comment>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>step bar</comment>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Set up</source>
        <comment>step bar</comment>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>Accessible name of the switch for larger text</extracomment>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Contrast</source>
        <extracomment>Accessible name of the switch between light, dark and high contrast</extracomment>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Spoken, and shown where the step bar has no room: present step, of four, its name</extracomment>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <extracomment>Accessible name of the switch that has the screen read aloud</extracomment>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Plug in headphones to listen</source>
        <extracomment>Beside the disabled switch &quot;Read aloud&quot;</extracomment>
        <translation>Plug in headphones to listen</translation>
    </message>
    <message>
        <source>Key F9</source>
        <translation>Key F9</translation>
    </message>
</context>
<context>
    <name>kiosk::VerifyPage</name>
    <message>
        <source>Opening the identity service…</source>
        <translation>Opening the identity service…</translation>
    </message>
    <message>
        <source>The strip above always says whose page you see.</source>
        <extracomment>Below &quot;Opening the identity service…&quot;</extracomment>
        <translation>The strip above always says whose page you see.</translation>
    </message>
    <message>
        <source>Cancel and start over</source>
        <translation>Cancel and start over</translation>
    </message>
    <message>
        <source>Time left for this page %1</source>
        <extracomment>%1 is minutes and seconds, such as 4:12</extracomment>
        <translation>Time left for this page %1</translation>
    </message>
</context>
<context>
    <name>kiosk::WaitPage</name>
    <message>
        <source>Install Microsoft Authenticator</source>
        <translation>Install Microsoft Authenticator</translation>
    </message>
    <message>
        <source>Publisher: Microsoft Corporation. Do not sign in to the app yet.</source>
        <translation>Publisher: Microsoft Corporation. Do not sign in to the app yet.</translation>
    </message>
    <message>
        <source>App Store</source>
        <extracomment>Name of a QR code of an app store: for iPhones</extracomment>
        <translation>App Store</translation>
    </message>
    <message>
        <source>Google Play</source>
        <extracomment>Name of a QR code of an app store: for Android phones</extracomment>
        <translation>Google Play</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>No need to stand here</source>
        <translation>No need to stand here</translation>
    </message>
    <message>
        <source>Take the last steps with you and let the next person in.</source>
        <translation>Take the last steps with you and let the next person in.</translation>
    </message>
    <message>
        <source>Take this with me</source>
        <translation>Take this with me</translation>
    </message>
    <message>
        <source>Your reset is on its way</source>
        <translation>Your reset is on its way</translation>
    </message>
    <message>
        <source>Your reset should be ready</source>
        <translation>Your reset should be ready</translation>
    </message>
    <message>
        <source>Now set Authenticator up again on your phone.</source>
        <translation>Now set Authenticator up again on your phone.</translation>
    </message>
    <message>
        <source>This takes longer than it should</source>
        <translation>This takes longer than it should</translation>
    </message>
    <message>
        <source>You have done nothing wrong, and you need not start again.</source>
        <translation>You have done nothing wrong, and you need not start again.</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <extracomment>%1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Please ask our staff: %1</translation>
    </message>
    <message>
        <source>ready since %1</source>
        <extracomment>Below the countdown; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>ready since %1</translation>
    </message>
    <message>
        <source>ready by %1</source>
        <translation>ready by %1</translation>
    </message>
    <message>
        <source>You can try again in a minute</source>
        <translation>You can try again in a minute</translation>
    </message>
    <message>
        <source>You can try from %1 on</source>
        <extracomment>Beside the disabled button &quot;Try now&quot;; %1 is a time of day with its own word: 14:24, klo 14.24, kl. 14.24</extracomment>
        <translation>You can try from %1 on</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>End visit</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>Try once more</translation>
    </message>
    <message numerus="yes">
        <source>It takes up to %n minute(s). Use the time:</source>
        <translation>
            <numerusform>It takes up to %n minute. Use the time:</numerusform>
            <numerusform>It takes up to %n minutes. Use the time:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <extracomment>Spoken while the countdown of the wait runs</extracomment>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::WelcomePage</name>
    <message>
        <source>Authenticator not working?</source>
        <translation>Authenticator not working?</translation>
    </message>
    <message>
        <source>Start in English</source>
        <translation>Start in English</translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation>Have ready</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Bank codes or passport</source>
        <translation>Bank codes or passport</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Nothing about you is kept here</source>
        <translation>Nothing about you is kept here</translation>
    </message>
    <message>
        <source>5–25 min</source>
        <translation>5–25 min</translation>
    </message>
    <message>
        <source>Ticket %1, ready</source>
        <extracomment>Accessible name of a parked wait on the welcome screen; %1 ticket such as A7, %2 time left such as 4:10</extracomment>
        <translation>Ticket %1, ready</translation>
    </message>
    <message>
        <source>Ticket %1, %2 left</source>
        <translation>Ticket %1, %2 left</translation>
    </message>
</context>
</TS>
