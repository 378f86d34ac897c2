/* A form that was answered with this page was not saved: its draft stays and is offered when the form is opened again. */
"use strict";
try { sessionStorage.removeItem("aftersales.sent"); } catch (e) { /* no storage, no drafts */ }
