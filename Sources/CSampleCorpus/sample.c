#include "CSampleCorpus.h"
